package partnerships.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsIT extends ExampleIT {

    private static final String TOUCH = "/v1/things/x/touch";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void aCommandSaysWhoAsksOnWhichTermsAndAsPartOfWhat() {
        var command = staff().with("If-Match", "\"12\"")
                .with("Idempotency-Key", "k-1")
                .with("X-Correlation-Id", "c-1")
                .with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .post(TOUCH, "{}")
                .json();

        assertThat(command.path("actor").asString()).isEqualTo("staff-1");
        assertThat(command.at("/expected/versions").toString()).isEqualTo("[12]");
        assertThat(command.path("key").path("value").asString()).isEqualTo("k-1");
        assertThat(command.path("key").path("requestHash").asString()).matches("[0-9a-f]{64}");
        assertThat(command.path("ownEntry").asBoolean()).isFalse();
        assertThat(command.path("origin").path("correlationId").asString()).isEqualTo("c-1");
        assertThat(command.path("origin").path("traceparent").asString())
                .matches("00-" + TRACE + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01");
    }

    @Test
    void withoutHeadersACommandHasNoTermsAndANewTrace() {
        var answer = staff().post(TOUCH, "{}");

        assertThat(answer.json().has("key")).isFalse();
        assertThat(answer.json().has("expected")).isFalse();
        assertThat(answer.json().path("origin").path("traceparent").asString())
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(answer.header("X-Correlation-Id"))
                .isEqualTo(answer.json().path("origin").path("correlationId").asString());
    }

    @Test
    void theHashCoversMethodPathAndBody() {
        assertThat(hash(TOUCH, "{}")).isEqualTo(hash(TOUCH, "{}"));
        assertThat(hash(TOUCH, "{}")).isNotEqualTo(hash(TOUCH, "{ }"));
        assertThat(hash(TOUCH, "{}")).isNotEqualTo(hash("/v1/things/y/touch", "{}"));
    }

    private String hash(String path, String body) {
        return staff().with("Idempotency-Key", "k")
                .post(path, body)
                .json()
                .path("key")
                .path("requestHash")
                .asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "12, \"13\"",
                "\"12\" \"13\"",
                "\"12",
                "w/\"12\"",
                "W/ \"12\"",
                "W/12",
                "\"12\", *",
                "**",
                "'12'",
                ",",
                ""
            })
    void aVersionThatIsNoneIsRefused(String ifMatch) {
        assertThat(staff().with("If-Match", ifMatch).post(TOUCH, "{}").problem())
                .isEqualTo("400 INVALID If-Match:FORMAT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"12\"                       | [12]",
                "  \"12\"  ,  \"13\"  ,\"14\"   | [12,13,14]",
                ", \"12\",, W/\"13\", \"x\", ,   | [12]",
                "\"12 ,13\"                    | 400",
                "\"12,13\"                     | []",
                "W/\"12\"                      | []",
                "\"0\"                         | []",
                "\"-1\"                        | []",
                "\"x\"                         | []",
                "\"\"                          | []",
                "\"99999999999999999999\"      | []",
                "*                               | []"
            })
    void anIfMatchIsReadAsTheRfcHasIt(String ifMatch, String versions) {
        var answer = staff().with("If-Match", ifMatch).post(TOUCH, "{}");

        if (versions.equals("400")) {
            assertThat(answer.problem()).isEqualTo("400 INVALID If-Match:FORMAT");
            return;
        }
        var read = new TreeSet<Long>();
        answer.json().at("/expected/versions").forEach(version -> read.add(version.asLong()));
        assertThat(read.toString().replace(" ", "")).isEqualTo(versions);
        assertThat(answer.json().at("/expected/any").asBoolean()).isEqualTo(ifMatch.equals("*"));
    }

    @Test
    void severalLinesAreOneList() {
        var answer =
                staff().with("If-Match", "\"12\"").with("If-Match", "\"13\"").post(TOUCH, "{}");

        assertThat(answer.json().at("/expected/versions")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b"})
    void aKeyThatIsNoneIsRefused(String key) {
        assertThat(staff().with("Idempotency-Key", key).post(TOUCH, "{}").problem())
                .isEqualTo("400 INVALID Idempotency-Key:FORMAT");
    }

    @Test
    void aKeyHasAtMost200Characters() {
        assertThat(staff().with("Idempotency-Key", "k".repeat(200))
                        .post(TOUCH, "{}")
                        .status())
                .isEqualTo(200);
        assertThat(staff().with("Idempotency-Key", "k".repeat(201))
                        .post(TOUCH, "{}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aCorrelationThatCouldBreakALogIsReplaced() {
        assertThat(staff().with("X-Correlation-Id", "a b\"}").post(TOUCH, "{}").header("X-Correlation-Id"))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void whatIsMadeIsNamedWithItsVersionAndPosition() {
        var answer = staff().post("/v1/things", "{\"name\":\"a\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/v1/things/one");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.body()).isEqualTo("{\"id\":\"one\",\"version\":1,\"position\":\"one@1\"}");
    }

    @Test
    void whatIsDoneAnswersItsVersionAndPosition() {
        var answer = staff().post("/v1/things/x/turn", "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.body()).isEqualTo("{\"id\":\"x\",\"version\":7,\"position\":\"x@7\"}");
    }
}
