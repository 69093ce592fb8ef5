package partnerships.testkit.requests;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import partnerships.testkit.requests.AccessTable.Row;

/** One request of a service, asked with {@code ?after=}. */
final class Waiting {

    private static final Pattern SUBJECT = Pattern.compile("[a-z0-9-]{1,64}");
    private static final long FAR = 999;
    /** Two answers that took as long as each other may differ by this much on a busy machine. */
    private static final Duration ALIKE = Duration.ofMillis(700);

    private final WireClient client;
    private final Row row;
    private final Map<String, String> things;

    Waiting(WireClient client, Row row, Map<String, String> things) {
        this.client = client;
        this.row = row;
        this.things = things;
    }

    /**
     * Returns, by position, each answer that differs in status, body or time from that for a thing that was never there.
     *
     * @param foreign what the caller may not see
     */
    Map<String, String> differences(String token, Collection<String> foreign) {
        Executor all = task -> Thread.ofVirtual().start(task);
        String nothing = UUID.randomUUID() + "@1";
        var baseline = CompletableFuture.supplyAsync(() -> after(nothing, token), all);
        var answers = new LinkedHashMap<String, CompletableFuture<WireClient.Answer>>();
        positions(foreign).forEach(at -> answers.put(at, CompletableFuture.supplyAsync(() -> after(at, token), all)));
        var differing = new LinkedHashMap<String, String>();
        answers.forEach((position, answer) -> {
            String difference = difference(answer.join(), position, baseline.join(), nothing);
            if (!difference.isEmpty()) {
                differing.put(position, difference);
            }
        });
        return differing;
    }

    /** Returns the status of waiting for the thing that the request is about, and of waiting for its far future. */
    List<Integer> forItself(String token) {
        String path = row.path(things);
        String thing = path.substring(path.lastIndexOf('/') + 1);
        return Stream.of(thing + "@1", thing + "@" + FAR)
                .map(position -> after(position, token).status())
                .toList();
    }

    private static Stream<String> positions(Collection<String> foreign) {
        return foreign.stream()
                .filter(thing -> SUBJECT.matcher(thing).matches())
                .flatMap(thing -> Stream.of(thing + "@1", thing + "@" + FAR));
    }

    private WireClient.Answer after(String position, String token) {
        String path = row.path(things);
        return client.ask("GET", path + (path.contains("?") ? "&" : "?") + "after=" + position, token, "");
    }

    private static String difference(
            WireClient.Answer answer, String position, WireClient.Answer baseline, String nothing) {
        boolean sameText =
                answer.body().replace(position, "").equals(baseline.body().replace(nothing, ""));
        boolean sameTime = answer.took().minus(baseline.took()).abs().compareTo(ALIKE) < 0;
        return answer.status() == baseline.status() && sameText && sameTime
                ? ""
                : "%d after %s %s, not %d after %s %s"
                        .formatted(
                                answer.status(),
                                answer.took(),
                                answer.body(),
                                baseline.status(),
                                baseline.took(),
                                baseline.body());
    }
}
