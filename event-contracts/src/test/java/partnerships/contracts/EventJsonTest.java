package partnerships.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    record Reader(String agreementId, int sequence) {
        Reader {
            Objects.requireNonNull(agreementId);
            if (sequence < 1) {
                throw new IllegalStateException("not a sequence");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{", "[]", "{\"agreementId\":\"a\",\"sequence\":0}", "{\"agreementId\":\"a\"}"})
    void whatAReadersConstructorRefusesCannotBeRead(String data) {
        assertThatExceptionOfType(EventJson.Undecodable.class)
                .isThrownBy(() -> EventJson.read(data.getBytes(UTF_8), Reader.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"agreementId\":\"a\",\"sequence\":1,\"fromTheFuture\":[]}"})
    void whatAReaderDoesNotKnowItIgnores(String data) {
        assertThat(EventJson.read(data.getBytes(UTF_8), Reader.class)).isEqualTo(new Reader("a", 1));
    }
}
