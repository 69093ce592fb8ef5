package partnerships.meeting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static partnerships.meeting.MeetingFixture.AFTER_START;
import static partnerships.meeting.MeetingFixture.LETTER;
import static partnerships.meeting.MeetingFixture.LSH;
import static partnerships.meeting.MeetingFixture.NOW;
import static partnerships.meeting.MeetingFixture.bothPresent;
import static partnerships.meeting.MeetingFixture.bothPresidents;
import static partnerships.meeting.MeetingFixture.by;
import static partnerships.meeting.MeetingFixture.nineteenthOfJanuary;
import static partnerships.meeting.MeetingFixture.onlyOurs;
import static partnerships.meeting.MeetingFixture.to;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.store.Refused;

/** Every state of a meeting with every decision, and what comes of it. */
class MeetingStatesTest {

    private static final Map<String, Meeting> STATES = Map.ofEntries(
            Map.entry("draft", MeetingFixture.draft().meeting()),
            Map.entry("scheduled", MeetingFixture.scheduled().meeting()),
            Map.entry("half convened", MeetingFixture.halfConvened().meeting()),
            Map.entry("convened", MeetingFixture.convened().meeting()),
            Map.entry("lapsed", MeetingFixture.lapsed().meeting()),
            Map.entry("held", MeetingFixture.held().meeting()),
            Map.entry("held in the past", MeetingFixture.heldInThePast().meeting()),
            Map.entry("not held", MeetingFixture.notHeld().meeting()),
            Map.entry("cancelled", MeetingFixture.cancelled().meeting()));

    private static final Map<String, Function<Meeting, List<MeetingEvent>>> DECISIONS = Map.of(
            "schedule", meeting -> new Planning(meeting).schedule(nineteenthOfJanuary(), null, bothPresidents(), NOW),
            "agenda", meeting -> new Planning(meeting).agenda(List.of("Another"), bothPresidents(), NOW),
            "convene", meeting -> new Convening(meeting).convene(by(LSH), bothPresidents(), null, NOW),
            "reschedule",
                    meeting -> new Planning(meeting)
                            .reschedule(to(nineteenthOfJanuary()), "holiday", bothPresidents(), null, NOW),
            "cancel", meeting -> new Planning(meeting).cancel("no need", NOW),
            "record outcome",
                    meeting -> new Outcomes(meeting).recordOutcome(bothPresent(), null, bothPresidents(), AFTER_START),
            "correct outcome",
                    meeting -> new Outcomes(meeting)
                            .correctOutcome(
                                    new OutcomeCorrection(true, null, onlyOurs(), "mistyped", LETTER),
                                    bothPresidents(),
                                    AFTER_START),
            "a day after its end", meeting -> meeting.at(Instant.parse("2027-01-13T12:00:00Z")));

    private static final String TABLE = """
            draft            | schedule            | MeetingScheduled
            draft            | agenda              | MeetingAgendaUpdated
            draft            | convene             | NOT_SCHEDULED
            draft            | reschedule          | NOT_SCHEDULED
            draft            | cancel              | MeetingCancelled
            draft            | record outcome      | NOT_SCHEDULED
            draft            | correct outcome     | NO_OUTCOME
            draft            | a day after its end |
            scheduled        | schedule            | NOT_DRAFT
            scheduled        | agenda              | MeetingAgendaUpdated
            scheduled        | convene             | MeetingConvocationSigned
            scheduled        | reschedule          | MeetingRescheduled
            scheduled        | cancel              | MeetingCancelled
            scheduled        | record outcome      | MeetingHeld
            scheduled        | correct outcome     | NO_OUTCOME
            scheduled        | a day after its end | MeetingOutcomeMissing
            half convened    | schedule            | NOT_DRAFT
            half convened    | agenda              | MeetingAgendaUpdated
            half convened    | convene             | MeetingConvocationSigned MeetingConvened
            half convened    | reschedule          | MeetingRescheduled
            half convened    | cancel              | MeetingCancelled
            half convened    | record outcome      | MeetingHeld
            half convened    | correct outcome     | NO_OUTCOME
            half convened    | a day after its end | MeetingOutcomeMissing
            convened         | schedule            | NOT_DRAFT
            convened         | agenda              | MeetingAgendaUpdated
            convened         | convene             | ALREADY_CONVENED
            convened         | reschedule          | MeetingRescheduled
            convened         | cancel              | MeetingCancelled
            convened         | record outcome      | MeetingHeld
            convened         | correct outcome     | NO_OUTCOME
            convened         | a day after its end | MeetingOutcomeMissing
            lapsed           | schedule            | NOT_DRAFT
            lapsed           | agenda              | MEETING_OVER
            lapsed           | convene             | NOT_SCHEDULED
            lapsed           | reschedule          | NOT_SCHEDULED
            lapsed           | cancel              | MEETING_OVER
            lapsed           | record outcome      | MeetingHeld
            lapsed           | correct outcome     | NO_OUTCOME
            lapsed           | a day after its end |
            held             | schedule            | NOT_DRAFT
            held             | agenda              | MEETING_OVER
            held             | convene             | NOT_SCHEDULED
            held             | reschedule          | NOT_SCHEDULED
            held             | cancel              | MEETING_OVER
            held             | record outcome      | OUTCOME_RECORDED
            held             | correct outcome     | MeetingOutcomeCorrected
            held             | a day after its end |
            held in the past | schedule            | NOT_DRAFT
            held in the past | agenda              | MEETING_OVER
            held in the past | convene             | NOT_SCHEDULED
            held in the past | reschedule          | NOT_SCHEDULED
            held in the past | cancel              | MEETING_OVER
            held in the past | record outcome      | OUTCOME_RECORDED
            held in the past | correct outcome     | MeetingOutcomeCorrected
            held in the past | a day after its end |
            not held         | schedule            | NOT_DRAFT
            not held         | agenda              | MEETING_OVER
            not held         | convene             | NOT_SCHEDULED
            not held         | reschedule          | NOT_SCHEDULED
            not held         | cancel              | MEETING_OVER
            not held         | record outcome      | OUTCOME_RECORDED
            not held         | correct outcome     | MeetingOutcomeCorrected
            not held         | a day after its end |
            cancelled        | schedule            | NOT_DRAFT
            cancelled        | agenda              | MEETING_OVER
            cancelled        | convene             | NOT_SCHEDULED
            cancelled        | reschedule          | NOT_SCHEDULED
            cancelled        | cancel              | MEETING_OVER
            cancelled        | record outcome      | NOT_SCHEDULED
            cancelled        | correct outcome     | NO_OUTCOME
            cancelled        | a day after its end |
            """;

    private static Stream<Arguments> table() {
        return TABLE.lines()
                .map(line -> line.split("\\|", -1))
                .map(cells -> Arguments.of(cells[0].strip(), cells[1].strip(), cells[2].strip()));
    }

    @ParameterizedTest
    @MethodSource("table")
    void everyDecisionInEveryStateHasItsOutcome(String state, String decision, String outcome) {
        assertThat(outcome(state, decision)).isEqualTo(outcome);
    }

    @Test
    void theTableIsComplete() {
        assertThat(table().map(row -> row.get()[0] + " / " + row.get()[1]))
                .containsExactlyInAnyOrderElementsOf(STATES.keySet().stream()
                        .flatMap(state -> DECISIONS.keySet().stream().map(decision -> state + " / " + decision))
                        .toList());
    }

    private static String outcome(String state, String decision) {
        try {
            var events = requireNonNull(DECISIONS.get(decision)).apply(requireNonNull(STATES.get(state)));
            return String.join(
                    " ",
                    events.stream()
                            .map(event -> event.getClass().getSimpleName())
                            .toList());
        } catch (Refused refused) {
            return refused.code();
        }
    }
}
