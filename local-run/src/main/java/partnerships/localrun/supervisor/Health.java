package partnerships.localrun.supervisor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import partnerships.localrun.system.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a part says of itself.
 *
 * @param why what is wrong, in a few words; empty when it is up
 */
public record Health(boolean isUp, String why) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 300;

    /** Returns what a service's health endpoint says now. */
    public static Health of(Service service) {
        return of(service.health());
    }

    /** Returns what an address says now: up if it answers 200. */
    public static Health of(URI address) {
        try {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? new Health(true, "")
                    : new Health(false, "its health answers " + answer.statusCode() + whatIsDown(answer.body()));
        } catch (ConnectException e) {
            return new Health(false, "it does not listen (yet)");
        } catch (IOException e) {
            return new Health(false, "its health does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Health(false, "not asked: interrupted");
        }
    }

    private static String whatIsDown(String body) {
        try {
            return JSON.readTree(body).path("components").properties().stream()
                    .filter(part ->
                            !part.getValue().path("status").asString("UP").equals("UP"))
                    .map(part -> "; " + part.getKey() + " is "
                            + part.getValue().path("status").asString() + details(part.getValue()))
                    .collect(Collectors.joining());
        } catch (JacksonException e) {
            return "";
        }
    }

    private static String details(JsonNode part) {
        var details = part.path("details");
        if (details.isEmpty()) {
            return "";
        }
        String text = details.has("error") ? details.path("error").asString() : details.toString();
        String line = text.lines().findFirst().orElse("");
        return " (" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + ")";
    }
}
