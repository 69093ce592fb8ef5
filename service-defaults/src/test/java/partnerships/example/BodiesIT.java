package partnerships.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodiesIT extends ExampleIT {

    private static final int MAX_BYTES = 1024 * 1024;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'a'}                                        | 201",
                "{'name': 'é — ع'}                                    | 201",
                "{'name': 'a', 'on': '2026-12-15'}                    | 201",
                "{'name': 'a', 'text': 'one\\n\\ttwo'}                | 201",
                "{'name': 'a', 'zone': 'Africa/Casablanca'}           | 201",
                "{'name': ' '}                                        | 400 INVALID name:NOT_BLANK",
                "{}                                                   | 400 INVALID name:NOT_BLANK",
                "{'name': 'aaaaaaaaaaaaaaaaaaaaa'}                    | 400 INVALID name:SIZE",
                "{'name': 'a', 'parts': [{'name': 'b'}, {'name': ''}]}| 400 INVALID parts[1].name:NOT_BLANK",
                "{'name': 'a', 'nam': 'b'}                            | 400 MALFORMED nam:UNKNOWN_PROPERTY",
                "{'name': 'a', 'parts': [{'nam': 'b'}]}               | 400 INVALID parts[0].nam:UNKNOWN_PROPERTY parts[0].name:NOT_BLANK",
                "{'name': 'a', 'name': 'b'}                           | 400 MALFORMED",
                "{'name': 'a'} {'name': 'b'}                          | 400 MALFORMED",
                "{'name': 'a'} x                                      | 400 MALFORMED",
                "{'name': {'$ne': null}}                              | 400 MALFORMED name:FORMAT",
                "{'name': ['a']}                                      | 400 MALFORMED name:FORMAT",
                "{'name': 1}                                          | 400 MALFORMED name:FORMAT",
                "{'name': 'a', 'count': '1'}                          | 400 MALFORMED count:FORMAT",
                "{'name': 'a', 'count': 1.5}                          | 400 MALFORMED count:FORMAT",
                "{'name': 'a', 'count': true}                         | 400 MALFORMED count:FORMAT",
                "{'name': 'a', 'count': 99999999999}                  | 400 MALFORMED count:FORMAT",
                "{'name': 'a', 'amount': '1'}                         | 400 MALFORMED amount:FORMAT",
                "{'name': 'a', 'colour': 0}                           | 400 MALFORMED colour:FORMAT",
                "{'name': 'a', 'colour': 'GREEN'}                     | 400 MALFORMED colour:FORMAT",
                "{'name': 'a', 'colour': ''}                          | 400 MALFORMED colour:FORMAT",
                "{'name': 'a', 'on': '2026-02-30'}                    | 400 MALFORMED on:FORMAT",
                "{'name': 'a', 'on': 20000}                           | 400 MALFORMED on:FORMAT",
                "{'name': 'a', 'on': '0001-01-01'}                    | 400 INVALID on:DATE_OUT_OF_RANGE",
                "{'name': 'a', 'on': '+12026-01-01'}                  | 400 INVALID on:DATE_OUT_OF_RANGE",
                "{'name': 'a', 'at': '2201-01-01T10:00'}              | 400 INVALID at:DATE_OUT_OF_RANGE",
                "{'name': 'a', 'instant': '1899-12-31T10:00:00Z'}     | 400 INVALID instant:DATE_OUT_OF_RANGE",
                "{'name': 'a\\u00ad'}                                 | 400 INVALID name:INVISIBLE_CHARACTER",
                "{'name': '\\ufeffa'}                                 | 400 INVALID name:INVISIBLE_CHARACTER",
                "{'name': 'a\\u202eb'}                                | 400 INVALID name:INVISIBLE_CHARACTER",
                "{'name': 'a\\u200db'}                                | 400 INVALID name:INVISIBLE_CHARACTER",
                "{'name': 'a', 'text': 'one\\u2060'}                  | 400 INVALID text:INVISIBLE_CHARACTER",
                "{'name': '\\u00a0\\u3000'}                           | 400 INVALID name:NOT_BLANK",
                "{'name': '\\u0645\\u06cc\\u200c\\u062e\\u0648'}         | 201",
                "{'nam': 'a', 'on': 'x', 'parts': [{'name': ''}, {'name': 3}, 4]} | 400 INVALID nam:UNKNOWN_PROPERTY on:FORMAT parts[1].name:FORMAT parts[2]:FORMAT name:NOT_BLANK parts[0].name:NOT_BLANK",
                "{'name': 'a', 'colour': 'GREEN', 'count': '1', 'words': ['a', 'b\\n', 1], 'zone': 'x'} | 400 INVALID colour:FORMAT count:FORMAT words[1]:CONTROL_CHARACTER words[2]:FORMAT zone:UNKNOWN_ZONE",
                "{'name': 'a', 'a': 1, 'b': {'c': 2}}                 | 400 MALFORMED a:UNKNOWN_PROPERTY b:UNKNOWN_PROPERTY",
                "{'name': 'a', 'zone': 'Mars/Olympus'}                | 400 UNKNOWN_ZONE zone:UNKNOWN_ZONE",
                "{'name': 'a', 'zone': '+01:00'}                      | 400 UNKNOWN_ZONE zone:UNKNOWN_ZONE",
                "{'name': 'a\\u0000'}                                 | 400 INVALID name:CONTROL_CHARACTER",
                "{'name': 'a\\r\\nb'}                                 | 400 INVALID name:CONTROL_CHARACTER",
                "{'name': 'a\\u2028b'}                                | 400 INVALID name:CONTROL_CHARACTER",
                "{'name': 'a\\ud800'}                                 | 400 INVALID name:CONTROL_CHARACTER",
                "{'name': 'a', 'text': 'one\\u0007'}                  | 400 INVALID text:CONTROL_CHARACTER",
                "{'name': 'a', 'titles': {'fr': 'a\\u0085'}}          | 400 INVALID titles.fr:CONTROL_CHARACTER",
                "{'name': 'a', 'titles': {'f\\nr': 'a'}}              | 400 INVALID titles:CONTROL_CHARACTER",
                "{'name': 'a', 'words': ['a', 'b\\n']}                | 400 INVALID words[1]:CONTROL_CHARACTER",
                "null                                                 | 400 MALFORMED",
                "[]                                                   | 400 MALFORMED",
                "{'name':                                             | 400 MALFORMED",
            })
    void aBodyIsReadStrictly(String body, String answer) {
        var answered = staff().post("/v1/things", body.replace('\'', '"'));

        assertThat(answered.status() == 201 ? "201" : answered.problem()).isEqualTo(answer);
    }

    @Test
    void whatMayStandThereIsSaid() {
        var errors = staff().post(
                        "/v1/things", "{\"name\":\"a\",\"colour\":\"GREEN\",\"parts\":[{\"nam\":1}],\"on\":1}")
                .json()
                .path("errors");

        assertThat(errors.at("/0/allowed").toString()).isEqualTo("[\"RED\",\"BLUE\"]");
        assertThat(errors.at("/1/allowed").toString()).isEqualTo("[\"name\"]");
        assertThat(errors.at("/2/message").asString()).isEqualTo("is a date: 2026-12-31");
    }

    @Test
    void textIsKeptInOneForm() {
        var kept = staff().post("/v1/things/said", "{\"name\":\" Laa\\u0302youne\\u00a0\\u2009 x\\u3000\"}")
                .json();

        assertThat(kept.path("id").asString()).isEqualTo("La\u00e2youne x");
    }

    @Test
    void anEmptyBodyIsNoBody() {
        assertThat(staff().post("/v1/things", "").problem()).isEqualTo("400 MALFORMED");
    }

    @Test
    void whatIsMadeOnlyToCostTimeIsRefusedAtOnce() {
        staff().post("/v1/things", "{}");

        assertQuick("{\"words\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        assertQuick("{\"name\":\"a\",\"amount\":" + "9".repeat(100_000) + "}");
        assertQuick("{\"name\":\"a\",\"amount\":1e1000000000,\"count\":1e1000000000}");
        assertQuick("{\"" + "n".repeat(100_000) + "\":1}");
    }

    private void assertQuick(String body) {
        Instant start = Instant.now();
        var answer = staff().post("/v1/things", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aMegabyteIsReadAndAByteMoreIsNot() {
        String filler = "{\"name\":\"a\"" + " ".repeat(MAX_BYTES - 12) + "}";

        assertThat(staff().post("/v1/things", filler).status()).isEqualTo(201);
        assertThat(staff().post("/v1/things", filler + " ").problem()).isEqualTo("413 TOO_LARGE");
    }

    @Test
    void aBodyWithoutALengthIsMeasuredWhileItIsRead() {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[MAX_BYTES + 1]));

        assertThat(staff().send("/v1/things", "application/json", endless).problem())
                .isEqualTo("413 TOO_LARGE");
    }

    @Test
    void whoMayNotCallIsNotRead() {
        assertThat(service().post("/v1/things", "x".repeat(MAX_BYTES + 1)).status())
                .isEqualTo(401);
    }
}
