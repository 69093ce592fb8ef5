package partnerships.localrun.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;

class EventLineTest {

    @Test
    void anEventIsOneReadableLine() {
        var headers = Map.of(
                CloudEvent.TYPE, "partnership.agreement.AgreementEnteredIntoForce.v1",
                CloudEvent.SUBJECT, "0123456789abcdef",
                CloudEvent.SEQUENCE, "0000000004",
                CloudEvent.RECORDED_TIME, "2026-11-24T10:11:12.123456Z");

        assertThat(EventLine.of(record(headers, "{\"effectiveOn\":\"2026-12-01\",\"parties\":[]}")))
                .isEqualTo("2026-11-24 10:11:12  agreements    AgreementEnteredIntoForce    #4   01234567"
                        + "  effectiveOn=2026-12-01");
    }

    @Test
    void somethingElseOnATopicIsNamedByItsPlace() {
        assertThat(EventLine.of(record(Map.of(), "no JSON")))
                .contains("partnership.agreements.v1/3@7: no event of ours", CloudEvent.RECORDED_TIME);
    }

    private static ReceivedRecord record(Map<String, String> headers, String data) {
        var bytes = new LinkedHashMap<String, byte[]>();
        headers.forEach((name, value) -> bytes.put(name, value.getBytes(StandardCharsets.UTF_8)));
        byte[] value = data.getBytes(StandardCharsets.UTF_8);
        return new ReceivedRecord("partnership.agreements.v1", 3, 7, 0, "key", bytes, value);
    }
}
