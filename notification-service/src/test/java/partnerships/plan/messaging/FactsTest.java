package partnerships.plan.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.contracts.AgreementEvents;
import partnerships.contracts.CommitteeEvents;
import partnerships.contracts.EventJson;
import partnerships.contracts.MeetingEvents;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;
import partnerships.plan.AgreementEnd;
import tools.jackson.databind.json.JsonMapper;

/** Every golden sample can be read by what listens to it; a fact that lacks what is read of it is undecodable. */
class FactsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Stream<Arguments> readers() {
        return Stream.of(
                Arguments.of(AgreementEvents.AgreementNegotiationOpened.TYPE, AgreementFacts.Opened.class, "owner"),
                Arguments.of(AgreementEvents.AgreementSigned.TYPE, AgreementFacts.Signed.class, "term"),
                Arguments.of(AgreementEvents.AgreementFactCorrected.TYPE, AgreementFacts.Corrected.class, "content"),
                Arguments.of(AgreementEvents.AgreementExpired.TYPE, AgreementFacts.Concerned.class, "agreementId"),
                Arguments.of(AgreementEvents.AgreementRenewed.TYPE, AgreementFacts.Renewed.class, "to"),
                Arguments.of(AgreementEvents.AgreementWithdrawn.TYPE, AgreementFacts.Concerned.class, "agreementId"),
                Arguments.of(
                        AgreementEvents.AgreementConclusionReversed.TYPE, AgreementFacts.Reversed.class, "conclusion"),
                Arguments.of(CommitteeEvents.CommitteeEstablished.TYPE, CommitteeFacts.Committee.class, "seats"),
                Arguments.of(CommitteeEvents.CommitteeUpdated.TYPE, CommitteeFacts.Committee.class, "name"),
                Arguments.of(CommitteeEvents.CadenceWindowOpened.TYPE, WindowFacts.Window.class, "required"),
                Arguments.of(CommitteeEvents.CadenceWindowSatisfied.TYPE, WindowFacts.Closed.class, "windowId"),
                Arguments.of(CommitteeEvents.CadenceWindowWithdrawn.TYPE, WindowFacts.Closed.class, "windowId"),
                Arguments.of(MeetingEvents.MeetingScheduled.TYPE, MeetingFacts.Scheduled.class, "schedule"),
                Arguments.of(MeetingEvents.MeetingConvened.TYPE, MeetingFacts.Convened.class, "expectedSeats"),
                Arguments.of(MeetingEvents.MeetingConvened.TYPE, MeetingFacts.Convened.class, "posts"),
                Arguments.of(MeetingEvents.MeetingRescheduled.TYPE, MeetingFacts.Moved.class, "scheduleVersion"),
                Arguments.of(MeetingEvents.MeetingInstantRecomputed.TYPE, MeetingFacts.Moved.class, "reference"),
                Arguments.of(MeetingEvents.MeetingAgendaUpdated.TYPE, MeetingFacts.Agenda.class, "agenda"),
                Arguments.of(MeetingEvents.MeetingCancelled.TYPE, MeetingFacts.Cancelled.class, "calendarSequence"),
                Arguments.of(MeetingEvents.MeetingOutcomeCorrected.TYPE, MeetingFacts.Corrected.class, "outcome"),
                Arguments.of(MeetingEvents.MeetingHeld.TYPE, MeetingFacts.Held.class, "heldOn"));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aGoldenSampleIsReadAndOneThatLacksAFieldIsNot(String type, Class<?> reader, String field) throws IOException {
        var sample = sample(type);
        var lacking = JSON.readTree(sample).asObject();
        lacking.remove(field);

        assertThat(EventJson.read(sample, reader)).isNotNull();
        assertThatExceptionOfType(EventJson.Undecodable.class)
                .isThrownBy(() -> EventJson.read(JSON.writeValueAsBytes(lacking), reader));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-31", "2027-13-01"})
    void aDayThatIsNoneIsUndecodable(String value) {
        var date = "{\"value\": \"%s\", \"qualifier\": \"KNOWN\"}".formatted(value);

        assertThatExceptionOfType(EventJson.Undecodable.class)
                .isThrownBy(
                        () -> EventJson.read(date.getBytes(StandardCharsets.UTF_8), AgreementFacts.StatedDate.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "3 months", "P-3M"})
    void aNoticeThatIsNoPeriodIsUndecodable(String notice) {
        var term = "{'from':{'qualifier':'UNKNOWN'},'to':{'qualifier':'OPEN'},'renewal':'NONE','notice':'%s'}"
                .formatted(notice)
                .replace('\'', '"');

        assertThatExceptionOfType(EventJson.Undecodable.class)
                .isThrownBy(() -> EventJson.read(term.getBytes(StandardCharsets.UTF_8), AgreementFacts.Term.class));
    }

    @Test
    void aTermMeansWhatWasToldAndUnknownWhereAWordIsNew() {
        var data = new AgreementFacts.Term(
                new AgreementFacts.StatedDate("2026", "KNOWN"),
                new AgreementFacts.StatedDate("2027-02", "APPROX"),
                "TACIT",
                "P3M",
                "P10Y");
        var later = new AgreementFacts.Term(
                new AgreementFacts.StatedDate(null, "UNKNOWN"),
                new AgreementFacts.StatedDate("2027-02", "NOT_BEFORE"),
                "BY_LOT",
                null,
                null);

        assertThat(data.toDomain())
                .isEqualTo(new AgreementEnd.Term(
                        new PartialDate("2026", PartialDate.Qualifier.KNOWN),
                        new PartialDate("2027-02", PartialDate.Qualifier.APPROX),
                        AgreementEnd.Renewal.TACIT,
                        new LegalPeriod("P3M"),
                        new LegalPeriod("P10Y")));
        assertThat(later.toDomain())
                .isEqualTo(new AgreementEnd.Term(
                        PartialDate.UNKNOWN, PartialDate.UNKNOWN, AgreementEnd.Renewal.UNKNOWN, null, null));
    }

    private static byte[] sample(String type) throws IOException {
        try (var stream = AgreementEvents.class.getResourceAsStream("/samples/" + type + ".json")) {
            return Objects.requireNonNull(stream, type).readAllBytes();
        }
    }
}
