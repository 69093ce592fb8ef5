package partnerships.commitment.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import partnerships.commitment.Commitment;
import partnerships.commitment.CommitmentEvent;
import partnerships.commitment.CommitmentTest;
import partnerships.contracts.EventJson;
import partnerships.store.codec.EventCodec;
import partnerships.store.codec.PublishedEvents;

class CommitmentMessagesTest {

    private static final EventCodec<Commitment, CommitmentEvent> MESSAGES = CommitmentMessages.CODEC;

    @Test
    void isPublishedAndReadBackAsItWas() {
        new PublishedEvents<>(MESSAGES, first -> Commitment.born("c", first))
                .life(
                        "registered, corrected",
                        List.of(
                                CommitmentTest.REGISTERED,
                                new CommitmentEvent.CommitmentCorrected(CommitmentTest.CORRECTED, null)))
                .check("commitment", CommitmentEvent.class);
    }

    @Test
    void theGoldenSamplesOfAgreementsAreRead() throws IOException {
        var signed = EventJson.read(sample("AgreementSigned.v1.complete"), AgreementFacts.Signed.class);
        var corrected = EventJson.read(sample("AgreementFactCorrected.v1"), AgreementFacts.Corrected.class);

        assertThat(signed.undertakings()).hasSize(2);
        assertThat(corrected.content().undertakings()).hasSize(1);
    }

    @Test
    void anAgreementThatCannotBeUnderstoodIsNoReadableEvent() throws IOException {
        var unknownModality = new String(sample("AgreementSigned.v1"), UTF_8).replace("OBLIGATION", "FROM_THE_FUTURE");
        var noReference = new String(sample("AgreementSigned.v1"), UTF_8).replace("\"reference\"", "\"reverence\"");

        for (var broken : List.of(unknownModality, noReference)) {
            assertThatExceptionOfType(EventJson.Undecodable.class)
                    .isThrownBy(() -> EventJson.read(broken.getBytes(UTF_8), AgreementFacts.Signed.class));
        }
    }

    private static byte[] sample(String name) throws IOException {
        return new ClassPathResource("samples/partnership.agreement." + name + ".json").getContentAsByteArray();
    }
}
