package partnerships.organisation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static partnerships.organisation.OrganisationTest.OF_NO_COUNTRY;
import static partnerships.organisation.OrganisationTest.REGION;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.OrganisationEvents;
import partnerships.localrun.testing.Schemas;
import partnerships.organisation.Organisation;
import partnerships.organisation.OrganisationEvent;
import partnerships.organisation.OrganisationEvent.OrganisationChanged;
import partnerships.organisation.OrganisationEvent.OrganisationRegistered;
import partnerships.organisation.Profile;
import partnerships.store.document.EventMessage;
import tools.jackson.databind.json.JsonMapper;

class OrganisationMessagesTest {

    private static final OrganisationMessages MESSAGES = new OrganisationMessages();
    private static final List<OrganisationEvent> LIFE =
            List.of(new OrganisationRegistered(REGION), new OrganisationChanged(OF_NO_COUNTRY));

    @Test
    void theEventsReadBackFromTheirBytesFoldToTheState() {
        var registered = Organisation.born("rcs", LIFE.getFirst());
        var changed = registered.after(LIFE.getLast());

        var readBack = List.of(
                readBack(MESSAGES.write(registered, LIFE.getFirst())),
                readBack(MESSAGES.write(changed, LIFE.getLast())));

        assertThat(readBack).isEqualTo(LIFE);
        assertThat(Organisation.born("rcs", readBack.getFirst()).after(readBack.getLast()))
                .isEqualTo(changed);
    }

    @Test
    void theLifeHasEveryEventInIt() {
        assertThat(LIFE)
                .extracting(event -> event.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(OrganisationEvent.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
    }

    /** The published sample is what is written of it, byte for byte but its layout. */
    @ParameterizedTest
    @CsvSource({OrganisationEvents.OrganisationRegistered.TYPE, OrganisationEvents.OrganisationChanged.TYPE})
    void aGoldenSampleIsReadAndWrittenAsItIs(String type) throws IOException {
        byte[] sample = new ClassPathResource("samples/" + type + ".json").getContentAsByteArray();
        String id = JsonMapper.shared().readTree(sample).path("organisationId").asString();

        var event = MESSAGES.read(CloudEvent.of(Map.of(CloudEvent.TYPE, type), sample));
        var message = MESSAGES.write(new Organisation(id, profile(event)), event);

        assertThat(message.type()).isEqualTo(type);
        assertThat(JsonMapper.shared().readTree(EventJson.write(message.data())))
                .isEqualTo(JsonMapper.shared().readTree(sample));
    }

    @Test
    void aStrangersEventIsNone() {
        var stranger = CloudEvent.of(Map.of(CloudEvent.TYPE, "partnership.meeting.MeetingHeld.v1"), new byte[0]);

        assertThatIllegalArgumentException().isThrownBy(() -> MESSAGES.read(stranger));
    }

    private static Profile profile(OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered(var profile) -> profile;
            case OrganisationChanged(var profile) -> profile;
        };
    }

    private static OrganisationEvent readBack(EventMessage message) {
        var bytes = EventJson.write(message.data());
        assertThat(Schemas.violations(message.type(), bytes)).isEmpty();
        return MESSAGES.read(CloudEvent.of(Map.of(CloudEvent.TYPE, message.type()), bytes));
    }
}
