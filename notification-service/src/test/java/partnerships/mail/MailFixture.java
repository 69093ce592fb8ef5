package partnerships.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.delivery.Notice;
import partnerships.directory.Contact;
import partnerships.directory.DefaultRules;
import partnerships.plan.CommitteeProfile;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.PlanFixture;
import partnerships.plan.Planning;
import partnerships.plan.ReminderRule;
import partnerships.plan.Subject;
import partnerships.plan.SubjectFact;
import partnerships.testkit.rig.TestContact;

/** Deliveries and what they are written from, reached by production's own methods and the default rules. */
final class MailFixture {

    static final SenderSettings SENDER = new SenderSettings("partenariats@example.org", null, null);
    static final Instant NOW = Instant.parse("2027-01-01T09:00:00Z");
    static final CommitteeProfile COMMITTEE = new CommitteeProfile(
            PlanFixture.COMMITTEE,
            PlanFixture.AGREEMENT,
            "AGR-LSH",
            Map.of("fr", "Comité d'échange", "en", "Exchange committee"),
            0,
            List.of());

    private MailFixture() {}

    static Planning planning(String recordedAt) {
        return new Planning(DefaultRules.all(), PlanFixture.CASABLANCA, Instant.parse(recordedAt));
    }

    static Plan begin(Subject unknown, SubjectFact fact) {
        var events = Plan.begin(unknown, fact, planning(NOW.toString()));
        return PlanFixture.fold(Plan.born(unknown.planId(), events.getFirst()), events.subList(1, events.size()));
    }

    static Plan hear(Plan plan, SubjectFact fact, String recordedAt) {
        return PlanFixture.fold(plan, plan.hear(fact, planning(recordedAt)));
    }

    static Plan convened() {
        return hear(
                begin(PlanFixture.unscheduled(), PlanFixture.scheduling()),
                PlanFixture.convening("2027-03-10T10:00"),
                NOW.toString());
    }

    static Plan fired(Plan plan, Instant now) {
        var folded = plan;
        for (List<PlanEvent> due = plan.at(now); !due.isEmpty(); due = folded.at(now)) {
            folded = PlanFixture.fold(folded, due);
        }
        return folded;
    }

    static ReminderRule rule(String code) {
        return DefaultRules.all().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Delivery delivery(Plan plan, String rule, @Nullable Integer calendarSequence) {
        var step = plan.find(plan.scheduleVersion(), rule).orElseThrow();
        var notice = new Notice(
                new Notice.About(
                        plan.id(),
                        plan.subject().kind().name(),
                        plan.subject().subjectId(),
                        plan.subject().agreementIds()),
                new Notice.Occasion(step.scheduleVersion(), rule, step.dueAt(), step.staleAfter()),
                new Notice.Addressee("person", "LSH/PRESIDENT", "MAIL", "fr"),
                "LEGAL_NOTICE",
                calendarSequence);
        List<DeliveryEvent> events = Delivery.queue(notice, NOW);
        return Delivery.born(Delivery.idOf(notice), events.getFirst());
    }

    static MailMessageWriter.Matter matter(Plan plan, String rule, @Nullable Integer calendarSequence) {
        return new MailMessageWriter.Matter(
                delivery(plan, rule, calendarSequence),
                plan,
                rule(rule),
                plan.subject().kind() == Subject.Kind.AGREEMENT_END ? null : COMMITTEE,
                true,
                null);
    }

    /** One for all: each that is invented is looked for in every log and topic afterwards. */
    private static final TestContact ANYBODY = TestContact.invent();

    static Contact person(String language, String zone) {
        return new Contact(ANYBODY.address(), ANYBODY.name(), language, zone, false);
    }

    static MailMessage write(Plan plan, String rule, @Nullable Integer calendarSequence, Contact to) {
        return new MailMessageWriter(SENDER, PlanFixture.CASABLANCA)
                .write(matter(plan, rule, calendarSequence), to, NOW);
    }
}
