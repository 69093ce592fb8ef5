package partnerships.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsIT extends ExampleIT {

    @ParameterizedTest
    @CsvSource({
        "refused, 409 NOT_APPROVED, ''",
        "not-found, 404 NOT_FOUND, ''",
        "conflict, 412 STALE_VERSION, ''",
        "precondition, 428 PRECONDITION_REQUIRED, ''",
        "key-reused, 422 KEY_REUSED, ''",
        "taken, 409 REFERENCE_TAKEN, ''",
        "too-large, 413 EVENT_TOO_LARGE, ''",
        "full, 503 OUTBOX_FULL, 10",
        "unknown, 503 OUTCOME_UNKNOWN, 2",
        "zone, 400 UNKNOWN_ZONE, ''",
        "mongo, 503 UNAVAILABLE, 2",
        "data, 503 UNAVAILABLE, 2",
        "bug, 500 INTERNAL, ''",
    })
    void whatWasNotDoneHasAStatusAndACode(String kind, String problem, String retryAfter) {
        var answer = staff().get("/v1/faults/" + kind);

        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo(retryAfter);
        assertThat(answer.json().path("instance").asString()).isEqualTo("/v1/faults/" + kind);
    }

    /** Without a name, in no known encoding, with a control character in its name. */
    @ParameterizedTest
    @ValueSource(strings = {"=null", "%C3%28=1", "%07a=1"})
    void parametersThatCannotBeReadAreMalformed(String parameters) {
        var answer = staff().get("/v1/things/entries?" + parameters);

        assertThat(answer.problem()).isEqualTo("400 MALFORMED");
    }

    @Test
    void aFaultTellsNeitherTheCallerNorTheLogWhatItsMessageSays(CapturedOutput output) {
        var answer = staff().get("/v1/faults/bug");

        assertThat(answer.body()).doesNotContain("secret@example.org").doesNotContain("Exception");
        assertThat(output.getAll())
                .contains("java.lang.IllegalStateException")
                .contains("FaultController")
                .doesNotContain("secret@example.org");
    }

    @Test
    void anHourThatIsSkippedIsMissing() {
        var answer = staff().get("/v1/faults/gap");

        assertThat(answer.problem()).isEqualTo("409 LOCAL_TIME_MISSING");
        assertThat(answer.json().path("validOffsets").toString()).isEqualTo("[]");
    }

    @Test
    void anHourThatIsLivedTwiceNamesTheOffsetsToChooseFrom() {
        var answer = staff().get("/v1/faults/overlap");

        assertThat(answer.problem()).isEqualTo("409 LOCAL_TIME_AMBIGUOUS");
        assertThat(answer.json().path("validOffsets").toString()).isEqualTo("[\"+01:00\",\"Z\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/things/none, 404 NOT_FOUND",
        "GET, /v1/things/x/y/z, 404 NOT_FOUND",
        "POST, /v1/things/x, 405 METHOD_NOT_ALLOWED",
        "GET, /v1/things/on, 400 INVALID day:REQUIRED",
        "GET, /v1/things/on?day=tomorrow, 400 INVALID day:FORMAT",
        "GET, /v1/things/on?day=2026-02-30, 400 INVALID day:FORMAT",
        "GET, /v1/things/on?day=9999-01-01, 400 INVALID day:FORMAT",
        "GET, /v1/things/x?q=a%00b, 400 INVALID q:CONTROL_CHARACTER",
        "GET, /v1/things/x?q=a%0d%0ab, 400 INVALID q:CONTROL_CHARACTER",
    })
    void whatCannotBeAnsweredHasItsCode(String method, String path, String problem) {
        assertThat(staff().method(method, path).problem()).isEqualTo(problem);
    }

    @Test
    void aPathThatNoBrowserWouldSendIsRefused() {
        assertThat(staff().get("/v1/things/a%0ab").problem()).isEqualTo("400 MALFORMED");
        assertThat(staff().get("/v1/things/..%2f..%2fetc").status()).isEqualTo(400);
    }

    @Test
    void onlyJsonIsRead() {
        var answer = staff().send("/v1/things", "text/xml", HttpRequest.BodyPublishers.ofString("<a/>"));

        assertThat(answer.problem()).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void onlyJsonIsAnswered() {
        assertThat(staff().with("Accept", "text/csv").get("/v1/things/x").problem())
                .isEqualTo("406 NOT_ACCEPTABLE");
    }
}
