package partnerships.plan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.localrun.testing.Schemas;
import partnerships.plan.AgreementEnd;
import partnerships.plan.Meeting;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.Plans;
import partnerships.plan.Subject;
import partnerships.plan.SubjectFact;

class PlanMessagesTest {

    private final PlanMessages messages = new PlanMessages();

    @Test
    void theFoldOfAMeetingsEventsReadBackIsItsPlan() {
        var log = new Log(Plans.unscheduled());
        log.hear(Plans.scheduling(), "2027-01-01T08:00:00Z");
        log.hear(Plans.convening("2027-03-10T10:00"), "2027-01-01T09:00:00Z");
        log.at("2027-01-01T09:00:00Z");
        log.complete("2027-01-01T09:00:01Z");
        log.hear(Plans.moving(2, "2027-02-05T10:00"), "2027-02-01T09:00:00Z");
        log.at("2027-02-04T12:00:00Z");
        log.at("2027-02-05T12:00:00Z");
        log.hear(new SubjectFact.MeetingCancelled(2, "Grève"), "2027-02-05T13:00:00Z");
        log.at("2027-02-05T13:00:00Z");

        log.readBackEqualsTheState();
    }

    @Test
    void whatIsToldOfAMeetingThatHasNoDateYetFitsItsSchema() {
        var log = new Log(Meeting.unscheduled("m1", "c1", List.of("a1")));
        log.hear(new SubjectFact.MeetingAgendaUpdated(List.of("Joint activities")), "2027-01-01T00:00:00Z");

        log.readBackEqualsTheState();
    }

    @Test
    void theFoldOfAWindowsEventsReadBackIsItsPlan() {
        var log = new Log(Plans.unopened(0));
        log.hear(new SubjectFact.WindowOpened(Plans.terms(10), Set.of()), "2027-01-01T00:00:00Z");
        log.hear(new SubjectFact.WindowMeetingsKnown(Set.of("m2", "m1")), "2027-02-01T00:00:00Z");
        log.hear(new SubjectFact.WindowClosed("SUBJECT_DONE"), "2027-06-01T00:00:00Z");

        log.readBackEqualsTheState();
    }

    @Test
    void theFoldOfAnAgreementsEventsReadBackIsItsPlan() {
        var log = new Log(AgreementEnd.unsigned(Plans.AGREEMENT));
        log.hear(new SubjectFact.AgreementOwnerNamed("RCS/COOP"), "2027-01-01T00:00:00Z");
        log.hear(Plans.term(null, null), "2027-01-02T00:00:00Z");
        log.hear(Plans.term("2028-03-31", "P60D"), "2027-01-03T00:00:00Z");
        log.at("2028-03-30T00:00:00Z");
        log.hear(new SubjectFact.AgreementOver("SUBJECT_DONE"), "2028-04-01T00:00:00Z");

        log.readBackEqualsTheState();
    }

    /** A plan beside the bytes of all its events. */
    private final class Log {
        private Plan plan;
        private final Subject unknown;
        private final List<PlanEvent> readBack = new ArrayList<>();

        Log(Subject unknown) {
            this.unknown = unknown;
            this.plan = Plan.of(unknown);
        }

        void hear(SubjectFact fact, String recordedAt) {
            tell(
                    readBack.isEmpty()
                            ? Plan.begin(unknown, fact, Plans.on(recordedAt))
                            : plan.hear(fact, Plans.on(recordedAt)));
        }

        void at(String now) {
            for (var due = plan.at(Instant.parse(now)); !due.isEmpty(); due = plan.at(Instant.parse(now))) {
                tell(due);
            }
        }

        void complete(String now) {
            plan.firing().forEach(step -> tell(plan.complete(step, List.of("d1", "d2"), Instant.parse(now))));
        }

        private void tell(List<PlanEvent> events) {
            assertThat(events).isNotEmpty();
            for (var event : events) {
                plan = readBack.isEmpty() ? Plan.born(unknown.planId(), event) : plan.after(event);
                var message = messages.write(plan, event);
                var bytes = EventJson.write(message.data());
                assertThat(Schemas.violations(message.type(), bytes)).isEmpty();
                var again = messages.read(CloudEvent.of(Map.of(CloudEvent.TYPE, message.type()), bytes));
                assertThat(again).isEqualTo(event);
                readBack.add(again);
            }
        }

        void readBackEqualsTheState() {
            var folded = Plan.born(unknown.planId(), readBack.getFirst());

            assertThat(Plans.fold(folded, readBack.subList(1, readBack.size()))).isEqualTo(plan);
        }
    }
}
