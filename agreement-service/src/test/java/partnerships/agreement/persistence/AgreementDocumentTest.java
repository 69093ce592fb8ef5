package partnerships.agreement.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import partnerships.agreement.Agreement;
import partnerships.agreement.Fixtures;

/** How agreements lie in MongoDB: a renamed component is a change of what is stored, and must be seen. */
class AgreementDocumentTest {

    @Test
    void anAgreementLiesAsTheGoldenDocumentSays() throws IOException {
        assertThat(json(partiallySigned())).isEqualTo(golden());
    }

    @Test
    void theGoldenDocumentIsStillRead() throws IOException {
        assertThat(AgreementDocument.definition().read(Document.parse(golden())))
                .isEqualTo(partiallySigned());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PROSPECT",
                "NEGOTIATION",
                "READY_FOR_COUNCIL",
                "APPROVED",
                "PARTIALLY_SIGNED",
                "SIGNED",
                "IN_FORCE",
                "EXPIRED",
                "CANCELLED",
                "WITHDRAWN"
            })
    void everyStatusIsReadBack(String status) {
        var agreement = Objects.requireNonNull(Fixtures.inEveryState().get(status));

        assertThat(AgreementDocument.definition()
                        .read(AgreementDocument.definition().write(agreement)))
                .isEqualTo(agreement);
    }

    private static Agreement partiallySigned() {
        return Fixtures.partiallySigned();
    }

    private static String json(Agreement agreement) {
        return AgreementDocument.definition()
                .write(agreement)
                .toJson(JsonWriterSettings.builder().indent(true).build());
    }

    private static String golden() throws IOException {
        return new ClassPathResource("golden/agreement.json")
                .getContentAsString(StandardCharsets.UTF_8)
                .strip();
    }
}
