package partnerships.commitment.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import partnerships.commitment.Commitment;
import partnerships.commitment.CommitmentEvent;
import partnerships.commitment.CommitmentTest;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.localrun.testing.Schemas;

class CommitmentMessagesTest {

    private static final CommitmentMessages MESSAGES = new CommitmentMessages();

    @Test
    void theEventsReadBackFromTheirBytesFoldToTheState() {
        var events = List.of(
                CommitmentTest.REGISTERED, new CommitmentEvent.CommitmentCorrected(CommitmentTest.CORRECTED, null));
        var registered = Commitment.born("c", CommitmentTest.REGISTERED);
        var corrected = registered.after(events.get(1));

        var readBack = List.of(readBack(registered, events.get(0)), readBack(corrected, events.get(1)));

        assertThat(readBack).isEqualTo(events);
        assertThat(Commitment.born("c", readBack.get(0)).after(readBack.get(1))).isEqualTo(corrected);
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

    private static CommitmentEvent readBack(Commitment after, CommitmentEvent event) {
        var message = MESSAGES.write(after, event);
        var bytes = EventJson.write(message.data());
        assertThat(Schemas.violations(message.type(), bytes)).isEmpty();
        return MESSAGES.read(CloudEvent.of(Map.of(CloudEvent.TYPE, message.type()), bytes));
    }

    private static byte[] sample(String name) throws IOException {
        return new ClassPathResource("samples/partnership.agreement." + name + ".json").getContentAsByteArray();
    }
}
