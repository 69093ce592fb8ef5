package partnerships.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerships.dispatch.Office.NOON;

import java.util.List;
import org.junit.jupiter.api.Test;
import partnerships.delivery.Delivery;
import partnerships.plan.Anchor;
import partnerships.plan.CommitteeProfile.SeatProfile;
import partnerships.plan.PlanFixture;
import partnerships.plan.Step;
import partnerships.plan.Subject;
import partnerships.plan.Undelivered;
import partnerships.plan.Undelivered.AnswersFor;
import partnerships.plan.Undelivered.Lost;
import partnerships.store.document.Command;

/** Who is told of a message that did not arrive: the first who can be reached, and nobody twice. */
class LadderTest {

    private static final String LADDER = "RESPONSIBLE>role:focal-point>role:presidents-office";

    private final Office office = new Office()
            .committee(
                    new SeatProfile("RCS/PRESIDENT", "rcs", "CHAIR", List.of()),
                    new SeatProfile("RCS/DESK", "rcs", "SECRETARY", List.of()))
            .rule("ladder", Anchor.NOTICE_UNDELIVERED, LADDER);

    @Test
    void theSecretaryIsToldFirst() {
        office.mailbox("RCS/DESK", "fr").mailbox("RCS/FOCAL", "fr").role("focal-point", "RCS/FOCAL");

        assertThat(fire(1)).containsExactly("post:RCS/DESK");
        assertThat(fire(1)).containsExactly("post:RCS/DESK");
    }

    @Test
    void theNextIsToldIfTheSecretaryCannotBe() {
        office.mailbox("RCS/FOCAL", "fr").role("focal-point", "RCS/FOCAL");

        assertThat(fire(1)).containsExactly("post:RCS/FOCAL");
    }

    @Test
    void whoeverDidNotGetTheMessageIsNotToldOfItThere() {
        office.mailbox("RCS/DESK", "fr").mailbox("RCS/FOCAL", "fr").role("focal-point", "RCS/FOCAL");

        assertThat(fire(undelivered("post:RCS/DESK"), 1)).containsExactly("post:RCS/FOCAL");
    }

    @Test
    void anAlertThatIsLostGoesToTheNextUntilThereIsNone() {
        office.mailbox("RCS/DESK", "fr").mailbox("RCS/FOCAL", "fr").role("focal-point", "RCS/FOCAL");

        assertThat(fire(1)).containsExactly("post:RCS/DESK");
        fail("post:RCS/DESK");
        assertThat(fire(2)).containsExactly("post:RCS/FOCAL");
        assertThat(fire(3)).isEmpty();
        fail("post:RCS/FOCAL");
        assertThat(fire(4)).containsExactly("role:presidents-office");
        assertThat(fire(5)).isEmpty();
    }

    @Test
    void whoeverIsLeftUntoldIsNamedWithTheReason() {
        assertThat(fire(1)).containsExactly("post:RCS/DESK", "role:focal-point", "role:presidents-office");
        assertThat(office.delivered()).noneMatch(Delivery::queued);
        assertThat(fire(2)).isEmpty();
    }

    @Test
    void ofAnAgreementTheOwnerIsTold() {
        office.mailbox("RCS/OWNER", "fr").mailbox("RCS/DESK", "fr");

        assertThat(fire(ofAnAgreement("RCS/OWNER"), 1)).containsExactly("post:RCS/OWNER");
    }

    private List<String> fire(int time) {
        return fire(undelivered("person"), time);
    }

    private List<String> fire(Subject subject, int time) {
        var due = NOON.plusSeconds(time);
        var step = new Step(1, "ladder", null, due, null, null, Step.State.FIRING, null, List.of());
        office.fire(subject, step);
        return office.delivered().stream()
                .map(Delivery::notice)
                .filter(notice -> notice.occasion().dueAt().equals(due))
                .map(notice -> notice.to().recipient())
                .sorted()
                .toList();
    }

    private void fail(String recipient) {
        office.delivered().stream()
                .filter(Delivery::queued)
                .filter(delivery -> delivery.notice().to().recipient().equals(recipient))
                .forEach(delivery -> office.deliveries.change(
                        delivery.id(), Command.bySystem("nobody"), (queued, now) -> queued.failed(1, "SMTP_550", now)));
    }

    private static Undelivered undelivered(String recipient) {
        return lost(recipient, new AnswersFor(PlanFixture.COMMITTEE, null));
    }

    private static Undelivered ofAnAgreement(String owner) {
        return lost("person", new AnswersFor(null, owner));
    }

    private static Undelivered lost(String recipient, AnswersFor answersFor) {
        var lost = new Lost("plan", "rule", "LSH/PRESIDENT", recipient, true, "SMTP_550", NOON);
        return new Undelivered("delivery", List.of(PlanFixture.AGREEMENT), answersFor, lost, Undelivered.Status.OPEN);
    }
}
