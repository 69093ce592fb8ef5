package partnerships.testkit.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.ReceivedRecord;

class EventRulesTest {

    private static final String TYPE = "partnership.agreement.AgreementApproved.v1";

    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("ce_specversion", "1.0"),
            Map.entry("content-type", "application/json"),
            Map.entry("ce_id", "a1@7"),
            Map.entry("ce_source", "/agreement-service"),
            Map.entry("ce_type", TYPE),
            Map.entry("ce_subject", "a1"),
            Map.entry("ce_time", "2026-11-24T00:00:00Z"),
            Map.entry("ce_recordedtime", "2026-11-24T10:15:30.123Z"),
            Map.entry("ce_sequence", "0000000007"),
            Map.entry("ce_actor", "timer"),
            Map.entry("ce_correlationid", "c1"),
            Map.entry("ce_dataschema", "urn:partnerships:schema:" + TYPE));

    @Test
    void anEventThatIsRightViolatesNothing() throws IOException {
        assertThat(EventRules.violations(record("x." + Topics.AGREEMENTS, "a1", HEADERS, sample())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, ",
        "ce_specversion, 0.3",
        "content-type, text/plain",
        "ce_id, a1@8",
        "ce_id, a2@7",
        "ce_source, /committee-service",
        "ce_source, ",
        "ce_type, partnership.meeting.MeetingHeld.v1",
        "ce_type, partnership.agreement.NoSuchThing.v1",
        "ce_type, com.example.AgreementApproved",
        "ce_subject, a2",
        "ce_subject, ",
        "ce_time, ",
        "ce_timeunknown, true",
        "ce_time, 2026-11-24",
        "ce_time, 2026-11-24T00:00:00+01:00",
        "ce_recordedtime, yesterday",
        "ce_recordedtime, ",
        "ce_sequence, 7",
        "ce_sequence, 0000000008",
        "ce_actor, ",
        "ce_correlationid, ",
        "ce_expirytime, soon",
        "ce_dataschema, urn:partnerships:schema:other"
    })
    void aHeaderThatIsWrongIsFound(String header, @Nullable String value) throws IOException {
        var headers = new HashMap<>(HEADERS);
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }

        assertThat(EventRules.violations(record(Topics.AGREEMENTS, "a1", headers, sample())))
                .isNotEmpty();
    }

    @Test
    void anotherKeyIsFound() throws IOException {
        assertThat(EventRules.violations(record(Topics.AGREEMENTS, "a2", HEADERS, sample())))
                .hasSize(1)
                .allMatch(violation -> violation.endsWith("the key is not the subject"));
    }

    @Test
    void anotherTopicIsFound() throws IOException {
        assertThat(EventRules.violations(record(Topics.COMMITTEES, "a1", HEADERS, sample())))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"{}", "[]", "nothing", "''"})
    void dataThatDoNotFitTheirSchemaAreFound(String data) {
        assertThat(EventRules.violations(record(Topics.AGREEMENTS, "a1", HEADERS, data.getBytes(UTF_8))))
                .isNotEmpty();
    }

    @Test
    void anEventThatIsTooLargeIsFound() throws IOException {
        var headers = new HashMap<>(HEADERS);
        headers.put("ce_actor", "x".repeat(256 * 1024));

        assertThat(EventRules.violations(record(Topics.AGREEMENTS, "a1", headers, sample())))
                .hasSize(1);
    }

    private static byte[] sample() throws IOException {
        try (InputStream file = Topics.class.getResourceAsStream("/samples/" + TYPE + ".json")) {
            return Objects.requireNonNull(file, TYPE).readAllBytes();
        }
    }

    private static ReceivedRecord record(String topic, String key, Map<String, String> headers, byte[] data) {
        Map<String, byte[]> bytes = new HashMap<>();
        headers.forEach((name, value) -> bytes.put(name, value.getBytes(UTF_8)));
        return new ReceivedRecord(topic, 0, 0, 0, key, bytes, data);
    }
}
