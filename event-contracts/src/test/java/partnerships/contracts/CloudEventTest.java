package partnerships.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventTest {

    private static final byte[] DATA = "{}".getBytes(UTF_8);

    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("ce_specversion", "1.0"),
            Map.entry("content-type", "application/json"),
            Map.entry("ce_id", "a1@7"),
            Map.entry("ce_source", "/agreement-service"),
            Map.entry("ce_type", "partnership.agreement.AgreementSigned.v1"),
            Map.entry("ce_subject", "a1"),
            Map.entry("ce_recordedtime", "2026-11-24T10:15:30.123Z"),
            Map.entry("ce_sequence", "0000000007"),
            Map.entry("ce_actor", "timer"),
            Map.entry("ce_correlationid", "c1"));

    @Test
    void headersAreReadAsBytes() {
        var bytes = new HashMap<String, Object>();
        HEADERS.forEach((name, value) -> bytes.put(name, value.getBytes(UTF_8)));

        assertReads(CloudEvent.of(bytes, DATA));
    }

    @Test
    void headersAreReadAsText() {
        assertReads(CloudEvent.of(HEADERS, DATA));
    }

    private static void assertReads(CloudEvent event) {
        assertThat(event.id()).isEqualTo("a1@7");
        assertThat(event.source()).isEqualTo("/agreement-service");
        assertThat(event.type()).isEqualTo("partnership.agreement.AgreementSigned.v1");
        assertThat(event.subject()).isEqualTo("a1");
        assertThat(event.sequence()).isEqualTo(7);
        assertThat(event.recordedTime()).isEqualTo(Instant.parse("2026-11-24T10:15:30.123Z"));
        assertThat(event.actor()).isEqualTo("timer");
        assertThat(event.correlationId()).isEqualTo("c1");
        assertThat(event.data()).isSameAs(DATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+1000000000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", "٢٠٢٦-11-24T10:15:30Z", "2026-11-24"})
    void aTimeHasAYearOfFourDigits(String time) {
        var headers = new HashMap<>(HEADERS);
        headers.put("ce_recordedtime", time);
        headers.put("ce_time", time);
        var event = CloudEvent.of(headers, DATA);

        assertThatExceptionOfType(CloudEvent.Malformed.class).isThrownBy(event::recordedTime);
        assertThatExceptionOfType(CloudEvent.Malformed.class).isThrownBy(event::time);
    }

    @Test
    void anUnknownTimeIsAbsent() {
        assertThat(CloudEvent.of(HEADERS, DATA).time()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "seven",
                "",
                "99999999999999999999",
                "+7",
                "٧",
                "７",
                "०७",
                "0x7",
                " 7",
                "7 ",
                "7\u200f"
            })
    void aSequenceIsANumberFromOne(String sequence) {
        var headers = new HashMap<>(HEADERS);
        headers.put("ce_sequence", sequence);
        var event = CloudEvent.of(headers, DATA);

        assertThatExceptionOfType(CloudEvent.Malformed.class)
                .isThrownBy(event::sequence)
                .withMessageContaining("ce_sequence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_subject", "ce_recordedtime", "ce_actor", "ce_source"})
    void anEventWithoutOneOfTheseIsMalformed(String header) {
        var headers = new HashMap<>(HEADERS);
        headers.remove(header);
        var event = CloudEvent.of(headers, DATA);

        assertThatExceptionOfType(CloudEvent.Malformed.class)
                .isThrownBy(() -> {
                    event.id();
                    event.type();
                    event.subject();
                    event.recordedTime();
                    event.actor();
                    event.source();
                })
                .withMessageContaining(header);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_source, /committee-service, ce_source does not own the topic",
        "ce_subject, another, the key is not ce_subject",
        "ce_sequence, 0000000008, ce_id is not made of ce_subject and ce_sequence",
        "ce_id, another@7, ce_id is not made of ce_subject and ce_sequence"
    })
    void whatContradictsItsPlaceIsNobodysEvent(String header, String forged, String message) {
        var headers = new HashMap<>(HEADERS);
        var topic = "prefix." + Topics.AGREEMENTS;
        CloudEvent.of(headers, DATA).mustBelongTo(topic, HEADERS.get("ce_subject"));
        headers.put(header, forged);

        assertThatExceptionOfType(CloudEvent.Malformed.class)
                .isThrownBy(() -> CloudEvent.of(headers, DATA).mustBelongTo(topic, HEADERS.get("ce_subject")))
                .withMessage(message);
    }

    @Test
    void theEnvelopesSchemaAcceptsThem() {
        var json = tools.jackson.databind.json.JsonMapper.builder().build();

        var unknown = new HashMap<>(HEADERS);
        unknown.put("ce_timeunknown", "true");

        assertThat(Resources.schemaOfHeaders().validate(json.valueToTree(unknown)))
                .isEmpty();
        assertThat(Resources.schemaOfHeaders().validate(json.createObjectNode()))
                .hasSize(13);
    }

    @Test
    void aTimeIsThereOrSaidToBeUnknown() {
        var json = tools.jackson.databind.json.JsonMapper.builder().build();
        var both = new HashMap<>(HEADERS);
        both.put("ce_time", "2026-11-24T00:00:00Z");
        both.put("ce_timeunknown", "true");

        assertThat(Resources.schemaOfHeaders().validate(json.valueToTree(HEADERS)))
                .isNotEmpty();
        assertThat(Resources.schemaOfHeaders().validate(json.valueToTree(both))).isNotEmpty();
    }
}
