package partnerships.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsIT extends ExampleIT {

    @Autowired
    private RequestMappingHandlerAdapter adapter;

    @ParameterizedTest
    @CsvSource({
        "refused, 409 REFERENCE_INVALID, ''",
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
        "GET, /v1/things/on?day=9999-01-01, 400 INVALID day:DATE_OUT_OF_RANGE",
        "GET, /v1/things/on?day=2026-01-01&day=2026-01-02, 400 INVALID day:REPEATED",
        "GET, /v1/things/on?day=2026-01-01&month=1, 400 UNKNOWN_PARAMETER month:UNKNOWN_PARAMETER",
        "GET, /v1/things/on?limit=1, 400 INVALID limit:UNKNOWN_PARAMETER day:REQUIRED",
        "GET, /v1/things/x?validAt=, 400 UNKNOWN_PARAMETER validAt:UNKNOWN_PARAMETER",
        "POST, /v1/things/x/turn?after=x@1, 400 UNKNOWN_PARAMETER after:UNKNOWN_PARAMETER",
        "GET, /v1/things/entries?by=a%00b, 400 INVALID by:CONTROL_CHARACTER",
        "GET, /v1/things/entries?by=a%0d%0ab, 400 INVALID by:CONTROL_CHARACTER",
        "GET, /v1/things/entries?by=a%E2%80%8Bb, 400 INVALID by:INVISIBLE_CHARACTER",
        "GET, /v1/things/search?colour=GREEN&from=x&limit=1, 400 INVALID colour:FORMAT from:FORMAT limit:UNKNOWN_PARAMETER",
        "GET, /v1/things/search?colour=GREEN&colour=RED, 400 INVALID colour:REPEATED",
    })
    void whatCannotBeAnsweredHasItsCode(String method, String path, String problem) {
        assertThat(staff().method(method, path).problem()).isEqualTo(problem);
    }

    @Test
    void whatIsNotTakenIsAnsweredWithWhatIs() {
        var unknown = staff().get("/v1/things/search?color=RED").json().at("/errors/0");
        var wrong = staff().get("/v1/things/search?colour=GREEN").json().at("/errors/0");

        assertThat(unknown.path("allowed").toString()).isEqualTo("[\"after\",\"colour\",\"from\"]");
        assertThat(wrong.path("allowed").toString()).isEqualTo("[\"RED\",\"BLUE\"]");
        assertThat(wrong.path("message").asString()).isEqualTo("is one of RED, BLUE");
    }

    /** The name in front of an accent that stands alone, and a space that is none. */
    @Test
    void aParameterIsReadAsItWouldBeKept() {
        assertThat(staff().get("/v1/things/word?word=%C2%A0Laa%CC%82youne%E2%80%AFx")
                        .body())
                .isEqualTo("{\"id\":\"La\u00e2youne x\",\"by\":\"\"}");
    }

    @Test
    void aPathThatNoBrowserWouldSendIsRefused() {
        assertThat(staff().get("/v1/things/a%0ab").problem()).isEqualTo("400 MALFORMED");
        assertThat(staff().get("/v1/things/..%2f..%2fetc").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/cbor",
                "application/xml",
                "application/x-jackson-smile",
                "application/x-www-form-urlencoded",
                "multipart/form-data;boundary=x",
                "text/plain",
                "text/json",
                "application/vnd.x+json",
                "application/problem+json",
                "application/json;charset=utf-16",
                "application/json;charset=nobody-knows",
                "application/*",
                "json",
                ""
            })
    void onlyJsonIsRead(String type) {
        var body = HttpRequest.BodyPublishers.ofString("{\"name\": \"a\"}");

        for (String path : List.of("/v1/things", "/v1/things/x/turn")) {
            var answer = staff().send(path, type, body);
            assertThat(answer.problem()).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
            assertThat(answer.header("Accept")).isEqualTo("application/json");
            assertThat(answer.json().path("detail").asString())
                    .isEqualTo(
                            "send the body with Content-Type: application/json, in UTF-8 and without Content-Encoding");
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json;charset=UTF-8", "APPLICATION/JSON; charset=\"utf-8\""})
    void jsonIsUtf8(String type) {
        var body = HttpRequest.BodyPublishers.ofString("{\"name\": \"a\"}");

        assertThat(staff().send("/v1/things", type, body).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1"})
    void whatSaysThatItIsJsonIsUtf8(String charset) {
        var body = HttpRequest.BodyPublishers.ofString("{\"name\": \"\u00e9\"}", Charset.forName(charset));

        assertThat(staff().send("/v1/things", "application/json", body).problem())
                .isEqualTo("400 MALFORMED");
    }

    @Test
    void nothingIsUnpacked() {
        var answer = staff().with("Content-Encoding", "gzip").post("/v1/things", "{\"name\": \"a\"}");

        assertThat(answer.problem()).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
    }

    /** No test of types finds a door that nobody knows of; none is there. */
    @Test
    void noOtherConverterIsRegistered() {
        assertThat(adapter.getMessageConverters())
                .filteredOn(converter -> converter.canRead(ThingController.Part.class, null))
                .isEmpty();
        for (String type : List.of(
                "application/yaml", "application/cbor", "application/xml", "text/plain", "application/*+json")) {
            assertThat(adapter.getMessageConverters())
                    .noneMatch(
                            converter -> converter.canRead(ThingController.Part.class, MediaType.parseMediaType(type)));
        }
    }

    @Test
    void whatTakesNoBodyTakesNothingInIt() {
        assertThat(staff().post("/v1/things/x/turn", "{}").status()).isEqualTo(200);
        assertThat(staff().post("/v1/things/x/turn", "{\"a\": 1, \"b\": 2}").problem())
                .isEqualTo("400 MALFORMED a:UNKNOWN_PROPERTY b:UNKNOWN_PROPERTY");
        assertThat(staff().post("/v1/things/x/turn", "[1]").problem()).startsWith("400 MALFORMED");
    }

    @Test
    void onlyJsonIsAnswered() {
        var answer = staff().with("Accept", "text/csv").get("/v1/things/x");

        assertThat(answer.problem()).isEqualTo("406 NOT_ACCEPTABLE");
        assertThat(answer.json().path("detail").asString()).endsWith("send an Accept that names application/json");
    }
}
