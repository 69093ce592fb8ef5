package partnerships.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerships.dispatch.Office.NOON;
import static partnerships.dispatch.Office.step;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryOutcome;
import partnerships.delivery.Notice;
import partnerships.plan.Anchor;
import partnerships.plan.CommitteeProfile.SeatProfile;
import partnerships.plan.Meeting;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.PlanEvent.ReminderCompleted;
import partnerships.plan.PlanEvent.ReminderExpired;
import partnerships.plan.PlanFixture;
import partnerships.plan.PostVersion;
import partnerships.plan.Step;
import partnerships.plan.Subject;
import partnerships.store.document.Stored;
import partnerships.store.job.JobWorker;

class StepFiringTest {

    private static final Subject CONVENED = PlanFixture.convened().subject();
    private static final String RCS = "post:RCS/PRESIDENT";
    private static final String LSH = "post:LSH/PRESIDENT";
    private static final String DESK = "post:RCS/DESK";

    private final Office office = new Office();

    @BeforeEach
    void twoChairsAndADesk() {
        office.committee(
                        new SeatProfile("RCS/PRESIDENT", "rcs", "CO_CHAIR", List.of()),
                        new SeatProfile("LSH/PRESIDENT", "lsh", "CO_CHAIR", List.of()))
                .mailbox("RCS/PRESIDENT", "ar")
                .mailbox("RCS/DESK", "en")
                .role("secretary", "RCS/DESK")
                .rule("convened", Anchor.MEETING_CONVENED, "SEATS", "SECRETARY")
                .rule("reminder", Anchor.MEETING_START, "SEATS");
    }

    @Test
    void aStepIsDoneWhenItsDeliveriesAreThere() {
        var outcome = office.fire(CONVENED, step("convened"));

        assertThat(outcome)
                .isEqualTo(new JobWorker.Outcome.Settled<>(
                        List.of(new ReminderCompleted(1, "convened", ids("convened", RCS, LSH, DESK), NOON))));
        assertThat(office.delivered()).hasSize(3);
    }

    @Test
    void aPostOfWhichTooLittleHasBeenHeardIsWaitedForAndKeepsNobodyWaiting() {
        var convened = convenedKnowing(new PostVersion("LSH/PRESIDENT", 2));

        assertThat(office.fire(convened, step("convened"))).isInstanceOf(JobWorker.Outcome.Again.class);
        assertThat(office.delivered())
                .extracting(delivery -> delivery.notice().to().recipient())
                .containsExactlyInAnyOrder(RCS, DESK);

        office.post("LSH/PRESIDENT");
        assertThat(office.fire(convened, step("convened"))).isInstanceOf(JobWorker.Outcome.Again.class);

        office.person("p-lsh", "lsh@office.example", "en").appoint("LSH/PRESIDENT", "p-lsh", Office.DAY, null);
        assertThat(office.fire(convened, step("convened")))
                .isEqualTo(new JobWorker.Outcome.Settled<>(
                        List.of(new ReminderCompleted(1, "convened", ids("convened", RCS, "p-lsh", DESK), NOON))));
        assertThat(to("p-lsh").queued()).isTrue();
        assertThat(office.delivered()).hasSize(3);
    }

    @Test
    void aPostOfWhichEnoughHasBeenHeardIsVacantIfNobodyHoldsIt() {
        office.post("LSH/PRESIDENT").heard("LSH/PRESIDENT", 5);

        office.fire(convenedKnowing(new PostVersion("LSH/PRESIDENT", 5)), step("convened"));

        assertThat(to(LSH).outcome()).isEqualTo(new DeliveryOutcome.Suppressed("POST_VACANT", NOON));
    }

    @Test
    void noPostIsWaitedForOnceTheStepIsOfNoUse() {
        var useless = new Step(1, "convened", null, NOON, null, NOON, Step.State.FIRING, null, List.of());

        assertThat(office.fire(convenedKnowing(new PostVersion("LSH/PRESIDENT", 2)), useless))
                .isInstanceOf(JobWorker.Outcome.Settled.class);
        assertThat(to(LSH).outcome()).isEqualTo(new DeliveryOutcome.Suppressed("POST_VACANT", NOON));
    }

    @Test
    void nobodyTakesThePlaceOfAPostThatIsWaitedFor() {
        office.rule("convened", Anchor.MEETING_CONVENED, "SEATS>SECRETARY")
                .post("LSH/PRESIDENT")
                .mailbox("LSH/PRESIDENT", "fr");
        var posts = new PostVersion[] {new PostVersion("LSH/PRESIDENT", 2), new PostVersion("RCS/PRESIDENT", 2)};

        assertThat(office.fire(convenedKnowing(posts), step("convened"))).isInstanceOf(JobWorker.Outcome.Again.class);
        assertThat(office.delivered()).isEmpty();
    }

    private static Subject convenedKnowing(PostVersion... posts) {
        var meeting = (Meeting) CONVENED;
        var invited = meeting.invited();
        return new Meeting(
                meeting.subjectId(),
                meeting.committeeId(),
                meeting.agreementIds(),
                meeting.reference(),
                meeting.status(),
                meeting.schedule(),
                meeting.calendarSequence(),
                new Meeting.Invited(invited.seats(), invited.agenda(), invited.convened(), List.of(posts)),
                meeting.reasons());
    }

    @Test
    void everyStepThatFiresIsDone() {
        var outcome = office.fire(CONVENED, step("convened"), step("reminder"));

        assertThat(outcome)
                .isEqualTo(new JobWorker.Outcome.Settled<>(List.of(
                        new ReminderCompleted(1, "convened", ids("convened", RCS, LSH, DESK), NOON),
                        new ReminderCompleted(1, "reminder", ids("reminder", RCS, LSH), NOON))));
    }

    @Test
    void aDeliverySaysWhatItIsAbout() {
        office.fire(CONVENED, step("reminder"));

        assertThat(to(RCS).notice())
                .isEqualTo(new Notice(
                        new Notice.About(
                                CONVENED.planId(), "MEETING", PlanFixture.MEETING, List.of(PlanFixture.AGREEMENT)),
                        new Notice.Occasion(1, "reminder", NOON, Office.STALE),
                        new Notice.Addressee(RCS, "RCS/PRESIDENT", "MAIL", "ar"),
                        "LEGAL_NOTICE",
                        null));
        assertThat(to(RCS).queued()).isTrue();
    }

    @Test
    void whoeverCannotBeReachedHasASuppressedDelivery() {
        office.fire(CONVENED, step("reminder"));

        assertThat(to(LSH).outcome()).isEqualTo(new DeliveryOutcome.Suppressed("POST_VACANT", NOON));
    }

    @Test
    void aStepThatTellsAFactCarriesTheCalendarToThoseInvited() {
        var moved = PlanFixture.hear(
                PlanFixture.convened(), PlanFixture.moving(2, "2027-03-11T10:00"), "2027-01-02T09:00:00Z");

        office.fire(moved.subject(), step("convened"));

        assertThat(to(RCS).notice().calendarSequence()).isEqualTo(1);
        assertThat(to(DESK).notice().calendarSequence()).isNull();
    }

    @Test
    void whatIsNoMeetingHasNoCalendar() {
        office.rule("convened", Anchor.MEETING_CONVENED, "CHAIRS");

        office.fire(PlanFixture.window().subject(), step("convened"));

        assertThat(to(RCS).notice().calendarSequence()).isNull();
    }

    @Test
    void aStepFiredAgainSaysNothingNew() {
        var first = office.fire(CONVENED, step("convened"));
        var again = office.fire(CONVENED, step("convened"));

        assertThat(again).isEqualTo(first);
        assertThat(office.delivered()).hasSize(3);
    }

    @Test
    void aStepWhoseRuleIsGoneConcernsNobody() {
        assertThat(office.fire(CONVENED, step("gone")))
                .isEqualTo(new JobWorker.Outcome.Settled<>(List.of(new ReminderCompleted(1, "gone", List.of(), NOON))));
        assertThat(office.delivered()).isEmpty();
    }

    @Test
    void aStepOfAnUnknownCommitteeComesAgain() {
        var unknown = new Office().rule("convened", Anchor.MEETING_CONVENED, "CHAIRS");

        assertThat(unknown.fire(CONVENED, step("convened")))
                .isEqualTo(new JobWorker.Outcome.Again<>(Duration.ofSeconds(30)));
        assertThat(unknown.delivered()).isEmpty();
    }

    @Test
    void aStepThatNobodyCanFireIsGivenUpAndKeepsNoOtherFromBeingTold() {
        office.rule("broken", Anchor.MEETING_CONVENED, "role:cursed").cursedRole("cursed");

        var events = office.firing.giveUp(
                new Stored<>(CONVENED.planId(), 7, Office.plan(CONVENED, step("broken"), step("reminder"))), 5, NOON);

        assertThat(events)
                .containsExactly(
                        new ReminderExpired(1, "broken", NOON, "UNFORESEEN"),
                        new ReminderCompleted(1, "reminder", ids("reminder", RCS, LSH), NOON));
    }

    @Test
    void aStepIsCompletedOnceByTwoAttempts() {
        var plan = Office.plan(CONVENED, step("reminder"));

        assertThat(isNews(plan, new ReminderCompleted(1, "reminder", List.of(), NOON)))
                .isTrue();
        assertThat(isNews(plan, new ReminderCompleted(1, "convened", List.of(), NOON)))
                .isFalse();
        assertThat(isNews(plan, new ReminderCompleted(2, "reminder", List.of(), NOON)))
                .isFalse();
        assertThat(isNews(plan, new ReminderExpired(1, "reminder", NOON, "UNFORESEEN")))
                .isTrue();
        assertThat(isNews(plan, new ReminderExpired(1, "convened", NOON, "UNFORESEEN")))
                .isFalse();
    }

    private boolean isNews(Plan plan, PlanEvent event) {
        return office.firing.isNews(plan, event);
    }

    private List<String> ids(String rule, String... recipients) {
        return Stream.of(recipients).map(recipient -> id(rule, recipient)).toList();
    }

    private String id(String rule, String recipient) {
        return office.delivered().stream()
                .filter(delivery -> delivery.notice().occasion().rule().equals(rule))
                .filter(delivery -> delivery.notice().to().recipient().equals(recipient))
                .map(Delivery::id)
                .findFirst()
                .orElseThrow();
    }

    private Delivery to(String recipient) {
        return office.delivered().stream()
                .filter(delivery -> delivery.notice().to().recipient().equals(recipient))
                .findFirst()
                .orElseThrow();
    }
}
