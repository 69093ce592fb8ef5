package partnerships.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static partnerships.dispatch.Office.NOON;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.NotificationEvents.NotificationSuppressed;
import partnerships.contracts.ReminderEvents.ReminderCancelled;
import partnerships.contracts.ReminderEvents.ReminderExpired;
import partnerships.delivery.Delivery;
import partnerships.delivery.Notice;
import partnerships.delivery.persistence.StoredDeliveries;
import partnerships.directory.DefaultRules;
import partnerships.plan.CommitteeProfile.SeatProfile;
import partnerships.plan.MeetingFact;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.PlanFixture;
import partnerships.plan.Planning;
import partnerships.plan.Step;
import partnerships.plan.SubjectFact;
import partnerships.plan.Undelivered;
import partnerships.plan.Undelivered.Lost;
import partnerships.plan.messaging.OwnFacts;
import partnerships.plan.messaging.PlanMessages;
import partnerships.plan.persistence.PlanDocument;
import partnerships.plan.persistence.StoredPlans;
import partnerships.store.commit.DocumentStore;
import partnerships.store.document.AggregateDefinition;
import partnerships.store.document.Command;
import partnerships.store.document.Stored;

/** A legal notice that became no message, or one that was never tried, is told as one that failed. */
class UnsentTest {

    private static final String PLAN = PlanFixture.convened().id();

    private final Office office = new Office();
    private final DocumentStore<Plan, PlanEvent> plans = Office.store(new AggregateDefinition<>(
            PlanDocument.DOCUMENT,
            PlanMessages.CODEC,
            Plan::born,
            plan -> !plan.firing().isEmpty()));
    private final List<String> counted = new ArrayList<>();
    private final OwnFacts facts = new OwnFacts(
            new StoredPlans(plans),
            new StoredDeliveries(office.deliveries),
            office.committees,
            office.known,
            office.firing,
            new OwnFacts.Counts(() -> counted.add("notice"), () -> counted.add("alert")));

    @BeforeEach
    void aCommitteeAndTheDefaultRules() {
        office.committee(new SeatProfile("RCS/PRESIDENT", "rcs", "CO_CHAIR", List.of()));
        DefaultRules.all().forEach(office::rule);
    }

    @Test
    void aConvocationThatExpiresIsToldOnceForAllSeats() {
        planned(PlanFixture.scheduling(), PlanFixture.convening("2027-03-03T09:00"));

        expired("meeting-convocation", "STALE");
        expired("meeting-convocation", "STALE");

        assertThat(undelivered())
                .containsExactly(new Undelivered(
                        PlanFixture.MEETING + "/meeting-convocation/1",
                        List.of(PlanFixture.AGREEMENT),
                        new Undelivered.AnswersFor(PlanFixture.COMMITTEE, null),
                        new Lost(PLAN, "meeting-convocation", null, null, true, "STALE", NOON),
                        Undelivered.Status.OPEN));
        assertThat(alerts()).containsExactly("notice-undelivered");
        assertThat(counted).containsExactly("notice");
    }

    @Test
    void aConvocationThatTheMeetingOvertookIsTold() {
        planned(PlanFixture.scheduling(), PlanFixture.convening("2027-03-10T10:00"));
        change(new MeetingFact.Held("MTG-1", LocalDate.of(2027, 3, 10)));

        cancelled("SUBJECT_DONE", "meeting-convocation", "meeting-t-2h");

        assertThat(undelivered())
                .extracting(told -> told.lost().rule(), told -> told.lost().reason())
                .containsExactly(tuple("meeting-convocation", "STALE"));
        assertThat(alerts()).containsExactly("notice-undelivered");
    }

    @Test
    void aConvocationToAMeetingThatIsCancelledIsMissedByNobody() {
        planned(PlanFixture.scheduling(), PlanFixture.convening("2027-03-10T10:00"));
        change(new MeetingFact.Cancelled(1, null));

        cancelled("SUBJECT_CANCELLED", "meeting-convocation");

        assertThat(undelivered()).isEmpty();
    }

    @Test
    void aReminderThatExpiresIsNot() {
        planned(PlanFixture.scheduling(), PlanFixture.convening("2027-03-03T09:00"));

        expired("meeting-t-2h", "STALE");

        assertThat(undelivered()).isEmpty();
    }

    @Test
    void aCancellationOfWhatNobodyWasToldOfIsMissedByNobody() {
        planned(PlanFixture.scheduling(), new MeetingFact.Cancelled(1, null));

        expired("meeting-cancelled", "STALE");

        assertThat(undelivered()).isEmpty();
        assertThat(counted).isEmpty();
    }

    @Test
    void aLegalNoticeThatWasNeverTriedInTimeIsTold() {
        planned(PlanFixture.scheduling(), PlanFixture.convening("2027-03-10T10:00"));
        var notice = new Notice(
                new Notice.About(PLAN, "MEETING", PlanFixture.MEETING, List.of(PlanFixture.AGREEMENT)),
                new Notice.Occasion(1, "meeting-convocation", NOON, NOON),
                new Notice.Addressee("person", "RCS/PRESIDENT", "MAIL", "fr"),
                "LEGAL_NOTICE",
                null);
        office.deliveries.create("delivery", Command.bySystem("nobody"), (_, now) -> Delivery.queue(notice, now));

        facts.handle(fact("delivery", NotificationSuppressed.TYPE, Map.of("reasonCode", "STALE")));

        assertThat(undelivered()).extracting(told -> told.lost().reason()).containsExactly("STALE");
        assertThat(alerts()).containsExactly("notice-undelivered");
    }

    /** A plan of which the meeting's facts were heard when it was too late. */
    private void planned(SubjectFact scheduled, SubjectFact next) {
        var planning = new Planning(DefaultRules.all(), PlanFixture.CASABLANCA, NOON);
        plans.create(
                PLAN, Command.bySystem("nobody"), (_, _) -> Plan.begin(PlanFixture.unscheduled(), scheduled, planning));
        change(next);
    }

    private void change(SubjectFact fact) {
        plans.change(
                PLAN,
                Command.bySystem("nobody"),
                (plan, _) -> plan.hear(fact, new Planning(DefaultRules.all(), PlanFixture.CASABLANCA, NOON)));
    }

    private void cancelled(String reason, String... rules) {
        facts.handle(fact(PLAN, ReminderCancelled.TYPE, new ReminderCancelled(PLAN, 1, List.of(rules), reason, NOON)));
    }

    private void expired(String rule, String reason) {
        facts.handle(fact(
                PLAN,
                ReminderExpired.TYPE,
                new ReminderExpired(PLAN, 1, rule, Instant.parse("2027-03-03T10:00:00Z"), reason)));
    }

    private List<Undelivered> undelivered() {
        return told().map(Plan::subject).map(Undelivered.class::cast).toList();
    }

    private List<String> alerts() {
        return told().flatMap(plan -> plan.steps().stream()).map(Step::rule).toList();
    }

    private Stream<Plan> told() {
        return plans.find(new Criteria(), 100).stream()
                .map(Stored::aggregate)
                .filter(plan -> plan.subject() instanceof Undelivered);
    }

    private static CloudEvent fact(String subject, String type, Object data) {
        var headers = new HashMap<String, byte[]>();
        Map.of(
                        CloudEvent.SPEC_VERSION,
                        "1.0",
                        CloudEvent.ID,
                        subject + "@9",
                        CloudEvent.SOURCE,
                        "/notification-service",
                        CloudEvent.TYPE,
                        type,
                        CloudEvent.SUBJECT,
                        subject,
                        CloudEvent.TIME,
                        NOON.toString(),
                        CloudEvent.RECORDED_TIME,
                        NOON.toString(),
                        CloudEvent.SEQUENCE,
                        "0000000009",
                        CloudEvent.ACTOR,
                        "test",
                        CloudEvent.CORRELATION_ID,
                        "test")
                .forEach((name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return CloudEvent.of(headers, EventJson.write(data));
    }
}
