package partnerships.committee.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.contracts.EventJson;

class AgreementFactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'agreementId':'a'}",
                "{'agreementId':'a','reference':'r','parties':[],'term':{},'committees':[]}",
                "{'agreementId':'a','reference':'r','parties':[{}],'term':null,'committees':[]}"
            })
    void aFieldThatIsMissingMakesItUnreadable(String data) {
        assertThatExceptionOfType(EventJson.Undecodable.class)
                .isThrownBy(() -> EventJson.read(data.replace('\'', '"').getBytes(UTF_8), AgreementFact.Signed.class));
    }
}
