package partnerships.testkit.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What every answer of every service has, and what none has. */
final class Manners {

    private static final Map<String, String> ALWAYS = new TreeMap<>(Map.of(
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY",
            "referrer-policy", "no-referrer",
            "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
            "cache-control", "no-cache, no-store, max-age=0, must-revalidate"));

    private static final List<String> NEVER = List.of(
            "server", "x-powered-by", "set-cookie", "access-control-allow-origin", "access-control-allow-credentials");

    /** A line of a stack trace, a Java class name, or an address inside the system. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\tat |\\bat [a-z]+(\\.[a-z]+)+|(java|org|com|partnerships)(\\.[a-z0-9]+)+\\.[A-Z]|Exception|mongodb");

    private Manners() {}

    /** Names each fault of an answer's form; empty if it has none. */
    static String faults(WireClient.Answer answer) {
        var faults = new ArrayList<String>();
        ALWAYS.forEach((name, value) -> {
            if (!answer.header(name).equals(value)) {
                faults.add(name + " is '" + answer.header(name) + "'");
            }
        });
        NEVER.stream().filter(name -> !answer.header(name).isEmpty()).forEach(name -> faults.add("has " + name));
        if (answer.header("x-correlation-id").isEmpty()) {
            faults.add("has no x-correlation-id");
        }
        if (answer.status() >= 400) {
            faults.addAll(problemFaults(answer));
        }
        return faults.isEmpty() ? "" : " " + faults;
    }

    private static List<String> problemFaults(WireClient.Answer answer) {
        var faults = new ArrayList<String>();
        if (!answer.header("content-type").startsWith("application/problem+json")) {
            faults.add("is no problem: " + answer.header("content-type"));
        }
        if (!answer.body().contains("\"code\":\"")) {
            faults.add("has no code");
        }
        if (INSIDE.matcher(answer.body()).find()) {
            faults.add("shows the inside: " + answer.body());
        }
        boolean challenged = !answer.header("www-authenticate").isEmpty();
        if (challenged != (answer.status() == 401 || answer.status() == 403)) {
            faults.add("www-authenticate is '" + answer.header("www-authenticate") + "'");
        }
        return faults;
    }
}
