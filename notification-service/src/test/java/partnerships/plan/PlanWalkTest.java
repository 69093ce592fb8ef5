package partnerships.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerships.plan.PlanFixture.hear;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of a subject meets every fact; the table states what follows: N noted, P planned, S superseded, C cancelled. */
class PlanWalkTest {

    private static final String NOW = "2027-02-01T12:00:00Z";

    private static final List<String> END = List.of("owner", "term", "corrected", "renewed", "resumed", "over");

    private static final Map<String, SubjectFact> FACTS = facts();

    private static Map<String, SubjectFact> facts() {
        var facts = new LinkedHashMap<String, SubjectFact>();
        facts.put("scheduled", PlanFixture.scheduling());
        facts.put("convened", PlanFixture.convening("2027-03-10T10:00"));
        facts.put("moved", PlanFixture.moving(2, "2027-04-10T10:00"));
        facts.put("agenda", new MeetingFact.AgendaUpdated(List.of("Another point"), List.of()));
        facts.put("cancelled", new MeetingFact.Cancelled(1, null));
        facts.put("held", new MeetingFact.Held("MTG-1", LocalDate.of(2027, 3, 10)));
        facts.put("not held", new MeetingFact.OutcomeCorrected("MTG-1", null));
        facts.put("opened", new WindowFact.Opened(PlanFixture.terms(10), Set.of()));
        facts.put("meetings", new WindowFact.MeetingsKnown(Set.of("m")));
        facts.put("none", new WindowFact.MeetingsKnown(Set.of()));
        facts.put("closed", new WindowFact.Closed("SUBJECT_DONE"));
        facts.put("owner", new AgreementFact.OwnerNamed("RCS/COOP"));
        facts.put("term", PlanFixture.term("2029-03-31", null));
        facts.put("corrected", corrected());
        facts.put("renewed", new AgreementFact.Renewed(LocalDate.of(2031, 3, 31)));
        facts.put("resumed", new AgreementFact.Resumed());
        facts.put("over", new AgreementFact.Over("SUBJECT_DONE"));
        return facts;
    }

    private static SubjectFact corrected() {
        return new AgreementFact.Corrected(PlanFixture.term("2030-03-31", null));
    }

    private static Stream<Arguments> table() {
        var meeting = List.of("scheduled", "convened", "moved", "agenda", "cancelled", "held", "not held");
        return Stream.of(
                row(
                        "nothing known of a meeting",
                        Plan.of(PlanFixture.unscheduled()),
                        meeting,
                        "NP",
                        "NP",
                        "NP",
                        "N",
                        "N",
                        "N",
                        "N"),
                row("scheduled", PlanFixture.scheduled(), meeting, "SP", "NCP", "NSP", "N", "NCP", "NC", "NC"),
                row("convened", PlanFixture.convened(), meeting, "NSP", "", "NSP", "N", "NCP", "NC", "NC"),
                row("cancelled", PlanFixture.cancelled(), meeting, "", "", "", "N", "", "NC", "N"),
                row("held", PlanFixture.held(), meeting, "", "", "", "N", "", "", "N"),
                row(
                        "window",
                        PlanFixture.window(),
                        List.of("opened", "meetings", "none", "closed"),
                        "NSP",
                        "NC",
                        "",
                        "NC"),
                row("planned", planned(), List.of("opened", "meetings", "none", "closed"), "NP", "", "NP", "N"),
                row("closed", closed(), List.of("opened", "meetings", "none", "closed"), "NP", "N", "", ""),
                row("unsigned", unsigned(), END, "N", "NP", "", "", "", "N"),
                row("ending", PlanFixture.ending(), END, "N", "NSP", "NSP", "NSP", "", "NC"),
                row("over", over(), END, "N", "N", "N", "N", "NP", ""));
    }

    private static Arguments row(String state, Plan plan, List<String> facts, String... outcomes) {
        var expected = new LinkedHashMap<String, String>();
        FACTS.keySet().forEach(fact -> expected.put(fact, ""));
        for (int i = 0; i < facts.size(); i++) {
            expected.put(facts.get(i), outcomes[i]);
        }
        return Arguments.of(state, plan, expected);
    }

    private static Plan planned() {
        return hear(PlanFixture.window(), new WindowFact.MeetingsKnown(Set.of("m")), NOW);
    }

    private static Plan closed() {
        return hear(PlanFixture.window(), new WindowFact.Closed("SUBJECT_DONE"), NOW);
    }

    private static Plan unsigned() {
        return Plan.of(AgreementEnd.unsigned(PlanFixture.AGREEMENT));
    }

    private static Plan over() {
        return hear(PlanFixture.ending(), new AgreementFact.Over("SUBJECT_DONE"), NOW);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void everyFactHasItsOutcomeInEveryState(String state, Plan plan, Map<String, String> expected) {
        var actual = new LinkedHashMap<String, String>();
        FACTS.forEach((name, fact) -> actual.put(name, letters(plan.hear(fact, PlanFixture.on(NOW)))));

        assertThat(actual).isEqualTo(expected);
    }

    private static String letters(List<PlanEvent> events) {
        return events.stream()
                .map(event -> switch (event) {
                    case PlanEvent.ReminderSubjectNoted _ -> "N";
                    case PlanEvent.ReminderPlanned _ -> "P";
                    case PlanEvent.ReminderSuperseded _ -> "S";
                    case PlanEvent.ReminderCancelled _ -> "C";
                    case PlanEvent.ReminderFired _, PlanEvent.ReminderCompleted _, PlanEvent.ReminderExpired _ -> "?";
                })
                .collect(Collectors.joining());
    }
}
