package partnerships.plan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import partnerships.plan.AgreementEnd;
import partnerships.plan.AgreementFact;
import partnerships.plan.Meeting;
import partnerships.plan.MeetingFact;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.PlanFixture;
import partnerships.plan.PostVersion;
import partnerships.plan.Subject;
import partnerships.plan.SubjectFact;
import partnerships.plan.Undelivered;
import partnerships.plan.UndeliveredFact;
import partnerships.plan.WindowFact;
import partnerships.store.codec.EventCodec;
import partnerships.store.codec.PublishedEvents;

class PlanMessagesTest {

    private static final EventCodec<Plan, PlanEvent> MESSAGES = PlanMessages.CODEC;

    @Test
    void isPublishedAndReadBackAsItWas() {
        new PublishedEvents<>(MESSAGES, PlanMessagesTest::born)
                .life("of a meeting", meeting())
                .life("of a meeting without a date", draft())
                .life("of a window", window())
                .life("of an agreement's end", agreementEnd())
                .life("of a lost message", lost())
                .check("plan", PlanEvent.class);
    }

    private static Plan born(PlanEvent first) {
        var noted = (PlanEvent.ReminderSubjectNoted) first;
        return Plan.born(noted.subject().planId(), first);
    }

    private static List<PlanEvent> meeting() {
        var log = new Log(PlanFixture.unscheduled());
        log.hear(PlanFixture.scheduling(), "2027-01-01T08:00:00Z");
        log.hear(PlanFixture.convening("2027-03-10T10:00"), "2027-01-01T09:00:00Z");
        log.at("2027-01-01T09:00:00Z");
        log.complete("2027-01-01T09:00:01Z");
        log.hear(PlanFixture.moving(2, "2027-02-05T10:00"), "2027-02-01T09:00:00Z");
        log.at("2027-02-04T12:00:00Z");
        log.at("2027-02-05T12:00:00Z");
        log.hear(new MeetingFact.Cancelled(2, "Grève"), "2027-02-05T13:00:00Z");
        log.at("2027-02-05T13:00:00Z");
        return log.events;
    }

    private static List<PlanEvent> draft() {
        var log = new Log(Meeting.unscheduled("m1", "c1", List.of("a1")));
        log.hear(
                new MeetingFact.AgendaUpdated(
                        List.of("Joint activities"), List.of(new PostVersion("RCS/PRESIDENT", 3))),
                "2027-01-01T00:00:00Z");
        return log.events;
    }

    private static List<PlanEvent> window() {
        var log = new Log(PlanFixture.unopened(0));
        log.hear(new WindowFact.Opened(PlanFixture.terms(10), Set.of()), "2027-01-01T00:00:00Z");
        log.hear(new WindowFact.MeetingsKnown(Set.of("m2", "m1")), "2027-02-01T00:00:00Z");
        log.hear(new WindowFact.Closed("SUBJECT_DONE"), "2027-06-01T00:00:00Z");
        return log.events;
    }

    private static List<PlanEvent> agreementEnd() {
        var log = new Log(AgreementEnd.unsigned(PlanFixture.AGREEMENT));
        log.hear(new AgreementFact.OwnerNamed("RCS/COOP"), "2027-01-01T00:00:00Z");
        log.hear(PlanFixture.term(null, null), "2027-01-02T00:00:00Z");
        log.hear(PlanFixture.term("2028-03-31", "P60D"), "2027-01-03T00:00:00Z");
        log.at("2028-03-30T00:00:00Z");
        log.hear(new AgreementFact.Over("SUBJECT_DONE"), "2028-04-01T00:00:00Z");
        return log.events;
    }

    private static List<PlanEvent> lost() {
        var message = new Undelivered.Lost(
                "plan",
                "meeting-convened",
                "LSH/PRESIDENT",
                "person",
                true,
                "SMTP_550",
                Instant.parse("2027-01-01T00:00:00Z"));
        var log = new Log(new Undelivered(
                "delivery",
                List.of(PlanFixture.AGREEMENT),
                new Undelivered.AnswersFor(PlanFixture.COMMITTEE, null),
                message,
                Undelivered.Status.UNTOLD));
        log.hear(new UndeliveredFact.MessageLost(message), "2027-01-01T00:00:01Z");
        return log.events;
    }

    /** A plan beside all that happened to it. */
    private static final class Log {
        private Plan plan;
        private final Subject unknown;
        private final List<PlanEvent> events = new ArrayList<>();

        Log(Subject unknown) {
            this.unknown = unknown;
            this.plan = Plan.of(unknown);
        }

        void hear(SubjectFact fact, String recordedAt) {
            add(
                    events.isEmpty()
                            ? Plan.begin(unknown, fact, PlanFixture.on(recordedAt))
                            : plan.hear(fact, PlanFixture.on(recordedAt)));
        }

        void at(String now) {
            for (var due = plan.at(Instant.parse(now)); !due.isEmpty(); due = plan.at(Instant.parse(now))) {
                add(due);
            }
        }

        void complete(String now) {
            plan.firing().forEach(step -> add(plan.complete(step, List.of("d1", "d2"), Instant.parse(now))));
        }

        private void add(List<PlanEvent> more) {
            assertThat(more).isNotEmpty();
            for (var event : more) {
                plan = events.isEmpty() ? born(event) : plan.after(event);
                events.add(event);
            }
        }
    }
}
