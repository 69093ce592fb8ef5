package partnerships.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.delivery.DeliveryEvent.NotificationFailed;
import partnerships.delivery.DeliveryEvent.NotificationSent;
import partnerships.delivery.DeliveryEvent.NotificationSuppressed;
import partnerships.delivery.Progress;
import partnerships.delivery.persistence.StoredDeliveries;
import partnerships.directory.Contacts;
import partnerships.directory.Mailbox;
import partnerships.directory.MemoryEntries;
import partnerships.directory.Person;
import partnerships.mail.ScriptedSmtp.Behaviour;
import partnerships.plan.MeetingFact;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.PlanFixture;
import partnerships.plan.persistence.StoredPlans;
import partnerships.store.document.Stored;
import partnerships.store.job.JobWorker.Outcome;
import partnerships.store.tracing.Traces;
import partnerships.testkit.rig.TestContact;

class MailSendingTest {

    private static final Instant SENT = MailFixture.NOW.plusSeconds(3);

    private final InMemory.Aggregates<Delivery, DeliveryEvent> deliveries = new InMemory.Aggregates<>();
    private final InMemory.Aggregates<Plan, PlanEvent> plans = new InMemory.Aggregates<>();
    private final MemoryEntries<Person> people = new MemoryEntries<>();
    private final InMemory.Counted attempts = new InMemory.Counted();
    private final List<Duration> lateness = new ArrayList<>();
    private final List<Answer.Cause> failed = new ArrayList<>();
    private ScriptedSmtp server = new ScriptedSmtp();

    private MailSending sendingTo(Behaviour... script) {
        return sendingTo(Duration.ofSeconds(5), script);
    }

    private MailSending sendingTo(Duration wholeDialogue, Behaviour... script) {
        server.close();
        server = new ScriptedSmtp(script);
        return sending(server.port(), wholeDialogue);
    }

    private MailSending sending(int port, Duration wholeDialogue) {
        var contact = TestContact.invent();
        people.put("person", new Person("person", contact.name(), contact.address(), "fr", "Africa/Casablanca"));
        var settings = new MailSettings(3, Duration.ofSeconds(10), Duration.ofSeconds(15));
        var smtp = SmtpServers.plain(port, wholeDialogue);
        return new MailSending(
                new StoredDeliveries(deliveries),
                new Matters(new StoredPlans(plans), InMemory.committees(), InMemory.rules()),
                new Contacts(people, new MemoryEntries<Mailbox>()),
                attempts,
                new Correspondence(
                        MailFixture.SENDER,
                        PlanFixture.CASABLANCA,
                        new MailServer(
                                smtp, settings, () -> SENT, () -> 1.0, lateness::add, failed::add, Traces.NONE)));
    }

    @AfterEach
    void closeTheServer() {
        server.close();
    }

    private Delivery queued(Plan plan, String rule, @Nullable Integer sequence) {
        plans.put(plan.id(), plan);
        var delivery = MailFixture.delivery(plan, rule, sequence);
        deliveries.put(delivery.id(), delivery);
        return delivery;
    }

    private static Outcome<DeliveryEvent> attempt(MailSending sending, Delivery delivery) {
        return sending.attempt(new Stored<>(delivery.id(), 1, delivery), 1, MailFixture.NOW);
    }

    private static Outcome<DeliveryEvent> settled(DeliveryEvent event) {
        return new Outcome.Settled<>(List.of(event));
    }

    @Test
    void whatTheServerTakesIsSentUnderTheDeliverysOwnId() {
        var delivery = queued(MailFixture.convened(), "meeting-convocation", 0);

        var outcome = attempt(sendingTo(Behaviour.ACCEPT), delivery);

        assertThat(outcome).isEqualTo(settled(new NotificationSent(1, SENT, 3000, false)));
        assertThat(server.taken()).containsExactly("<" + delivery.id() + "@example.org>");
        assertThat(lateness).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void aCrashBetweenAcceptingAndMarkingSendsTheSameMessageAgainAndSaysSo() {
        var delivery = queued(MailFixture.convened(), "meeting-convocation", 0);
        var sending = sendingTo(Behaviour.ACCEPT, Behaviour.ACCEPT);

        attempt(sending, delivery);
        var again = attempt(sending, delivery);

        assertThat(again).isEqualTo(settled(new NotificationSent(2, SENT, 3000, true)));
        assertThat(server.taken())
                .containsExactly("<" + delivery.id() + "@example.org>", "<" + delivery.id() + "@example.org>");
    }

    @Test
    void aServerThatPutsOffIsAskedAgainLaterAndGivenUpInTheEnd() {
        var delivery = queued(MailFixture.convened(), "meeting-convocation", 0);
        var sending = sendingTo(Behaviour.PUT_OFF, Behaviour.PUT_OFF, Behaviour.PUT_OFF);

        assertThat(attempt(sending, delivery)).isEqualTo(new Outcome.Again<>(Duration.ofSeconds(10)));
        assertThat(attempt(sending, delivery)).isEqualTo(new Outcome.Again<>(Duration.ofSeconds(15)));
        assertThat(attempt(sending, delivery)).isEqualTo(settled(new NotificationFailed(3, "SMTP_451", SENT)));
    }

    @Test
    void whatIsTakenAfterBeingPutOffIsNoDuplicate() {
        var delivery = queued(MailFixture.convened(), "meeting-convocation", 0);
        var sending = sendingTo(Behaviour.PUT_OFF, Behaviour.ACCEPT);

        attempt(sending, delivery);

        assertThat(attempt(sending, delivery)).isEqualTo(settled(new NotificationSent(2, SENT, 3000, false)));
    }

    @Test
    void aRefusalIsFinalAndHasItsCode() {
        var delivery = queued(MailFixture.convened(), "meeting-convocation", 0);

        var outcome = attempt(sendingTo(Behaviour.REFUSE), delivery);

        assertThat(outcome).isEqualTo(settled(new NotificationFailed(1, "SMTP_550", SENT)));
    }

    @Test
    void aDialogueThatBreaksOffAfterTheMessageMayHaveBeenASuccess() {
        var delivery = queued(MailFixture.convened(), "meeting-convocation", 0);
        var sending = sendingTo(Behaviour.ACCEPT_THEN_DROP, Behaviour.ACCEPT);

        assertThat(attempt(sending, delivery)).isEqualTo(new Outcome.Again<>(Duration.ofSeconds(10)));
        assertThat(attempt(sending, delivery)).isEqualTo(settled(new NotificationSent(2, SENT, 3000, true)));
    }

    @Test
    void aServerThatHangsIsLeftInTime() {
        var delivery = queued(MailFixture.convened(), "meeting-convocation", 0);
        var sending = sendingTo(Duration.ofMillis(300), Behaviour.HANG);

        assertThat(attempt(sending, delivery)).isEqualTo(new Outcome.Again<>(Duration.ofSeconds(10)));
    }

    @Test
    void aServerThatNeverComesToAnEndIsLeftInTime() {
        var delivery = queued(MailFixture.convened(), "meeting-convocation", 0);
        var sending = sendingTo(Duration.ofMillis(300), Behaviour.DRIP);

        var outcome = assertTimeout(Duration.ofSeconds(2), () -> attempt(sending, delivery));

        assertThat(outcome).isEqualTo(new Outcome.Again<>(Duration.ofSeconds(10)));
    }

    @Test
    void aServerThatIsAwayIsAskedAgainLater() {
        var delivery = queued(MailFixture.convened(), "meeting-convocation", 0);
        var sending = sendingTo(Behaviour.ACCEPT);
        server.close();

        assertThat(attempt(sending, delivery)).isEqualTo(new Outcome.Again<>(Duration.ofSeconds(10)));
    }

    @Test
    void whatIsUselessByNowIsNotSent() {
        var delivery = queued(MailFixture.convened(), "meeting-convocation", 0);
        var sending = sendingTo();
        var start = Instant.parse("2027-03-10T10:00:00Z");

        var outcome = sending.attempt(new Stored<>(delivery.id(), 1, delivery), 1, start);

        assertThat(outcome).isEqualTo(settled(new NotificationSuppressed("STALE", start)));
    }

    @Test
    void anOlderInvitationGivesWayToANewerOne() {
        var convocation = queued(MailFixture.convened(), "meeting-convocation", 0);
        var moved = MailFixture.hear(
                MailFixture.convened(), PlanFixture.moving(2, "2027-04-10T10:00"), "2027-01-01T10:00:00Z");
        deliveries.put("newer", MailFixture.delivery(moved, "meeting-rescheduled", 1));

        var outcome = attempt(sendingTo(Behaviour.ACCEPT), convocation);

        assertThat(outcome).isEqualTo(settled(new NotificationSuppressed("SUPERSEDED", MailFixture.NOW)));
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void aNewerInvitationWaitsForAnOlderOneUnderWay() {
        queued(MailFixture.convened(), "meeting-convocation", 0);
        var moved = MailFixture.hear(
                MailFixture.convened(), PlanFixture.moving(2, "2027-04-10T10:00"), "2027-01-01T10:00:00Z");
        var update = queued(moved, "meeting-rescheduled", 1);

        assertThat(attempt(sendingTo(Behaviour.ACCEPT), update)).isEqualTo(new Outcome.Again<>(Duration.ofSeconds(1)));
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void anOlderInvitationIsNeverSentAfterANewerOne() {
        var convocation = queued(MailFixture.convened(), "meeting-convocation", 0);
        var moved = MailFixture.hear(
                MailFixture.convened(), PlanFixture.moving(2, "2027-04-10T10:00"), "2027-01-01T10:00:00Z");
        var update = MailFixture.delivery(moved, "meeting-rescheduled", 1);
        deliveries.put(update.id(), update.after(new NotificationSent(1, MailFixture.NOW, 0, false)));

        assertThat(attempt(sendingTo(Behaviour.ACCEPT), convocation))
                .isEqualTo(settled(new NotificationSuppressed("SUPERSEDED", MailFixture.NOW)));
    }

    @Test
    void aReminderOfADateThatNoLongerStandsIsNotSent() {
        var reminder = queued(MailFixture.convened(), "meeting-t-7d", null);
        var moved = MailFixture.hear(
                MailFixture.convened(), PlanFixture.moving(2, "2027-04-10T10:00"), "2027-01-01T10:00:00Z");
        plans.put(moved.id(), moved);

        assertThat(attempt(sendingTo(Behaviour.ACCEPT), reminder))
                .isEqualTo(settled(new NotificationSuppressed("SUPERSEDED", MailFixture.NOW)));
    }

    @Test
    void aReminderOfACancelledMeetingIsNotSentButItsCancellationIs() {
        var reminder = queued(MailFixture.convened(), "meeting-t-7d", null);
        var cancelled =
                MailFixture.hear(MailFixture.convened(), new MeetingFact.Cancelled(1, null), "2027-01-01T10:00:00Z");
        var cancellation = queued(cancelled, "meeting-cancelled", null);
        var sending = sendingTo(Behaviour.ACCEPT);

        assertThat(attempt(sending, reminder))
                .isEqualTo(settled(new NotificationSuppressed("SUPERSEDED", MailFixture.NOW)));
        assertThat(attempt(sending, cancellation)).isInstanceOf(Outcome.Settled.class);
        assertThat(server.taken()).containsExactly("<" + cancellation.id() + "@example.org>");
    }

    @Test
    void whatNobodyForesawIsAReasonWhileItIsTriedAndTheOutcomeInTheEnd() {
        var delivery = queued(MailFixture.convened(), "meeting-convocation", 0);
        var sending = sendingTo(Behaviour.ACCEPT);
        people.put("person", new Person("person", "x", "x@example.org", "fr", "Nowhere/City"));

        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> attempt(sending, delivery));

        assertThat(attempts.of(List.of(delivery.id())))
                .containsEntry(delivery.id(), new Progress.Tried(0, "UNFORESEEN", null));
        assertThat(sending.giveUp(new Stored<>(delivery.id(), 1, delivery), 5, MailFixture.NOW))
                .containsExactly(new NotificationFailed(5, "UNFORESEEN", MailFixture.NOW));
    }

    @Test
    void whatIsTriedAgainSaysWhyAndWhen() {
        var delivery = queued(MailFixture.convened(), "meeting-convocation", 0);

        attempt(sendingTo(Behaviour.PUT_OFF), delivery);

        assertThat(attempts.of(List.of(delivery.id())))
                .containsEntry(delivery.id(), new Progress.Tried(1, "SMTP_451", SENT.plusSeconds(10)));
    }

    @Test
    void whoWasStoredWithAnAddressThatNoMailCanBeWrittenToIsSaidToHaveNone() {
        var delivery = queued(MailFixture.convened(), "meeting-convocation", 0);
        var sending = sendingTo(Behaviour.ACCEPT);
        people.put("person", new Person("person", "x", "a..b@example.org", "fr", "Africa/Casablanca"));

        assertThat(attempt(sending, delivery))
                .isEqualTo(settled(new NotificationFailed(1, "ADDRESS_INVALID", MailFixture.NOW)));
    }

    @Test
    void aRefusalOfThisSystemIsTriedAgainAndCounted() {
        var delivery = queued(MailFixture.convened(), "meeting-convocation", 0);
        var sending = sendingTo(Behaviour.REFUSE_RELAY, Behaviour.ACCEPT);

        assertThat(attempt(sending, delivery)).isEqualTo(new Outcome.Again<>(Duration.ofSeconds(10)));
        assertThat(attempts.of(List.of(delivery.id())).values())
                .extracting(Progress.Tried::reason)
                .containsExactly("SYSTEM_REFUSED_AT_RECIPIENT_SMTP_554_5_7_1");
        assertThat(failed).containsExactly(Answer.Cause.SYSTEM);
        assertThat(attempt(sending, delivery)).isEqualTo(settled(new NotificationSent(2, SENT, 3000, false)));
    }

    @Test
    void whoWasNotToldOfTheMoveBeforeIsToldNothingOfWhatItHadChanged() throws Exception {
        var convocation = queued(MailFixture.convened(), "meeting-convocation", 0);
        deliveries.put(convocation.id(), convocation.after(new NotificationSent(1, MailFixture.NOW, 0, false)));
        var once = MailFixture.hear(
                MailFixture.convened(), PlanFixture.moving(2, "2027-04-10T10:00"), "2027-01-01T10:00:00Z");
        var twice = MailFixture.hear(once, PlanFixture.moving(3, "2027-05-10T10:00"), "2027-01-01T11:00:00Z");
        var first = queued(once, "meeting-rescheduled", 1);
        deliveries.put(first.id(), first.after(new NotificationSuppressed("SUPERSEDED", MailFixture.NOW)));
        var second = queued(twice, "meeting-rescheduled", 2);
        try (var smtp = new StrictSmtp(new StrictSmtp.Manner(null, null, Map.of()))) {
            var sending = sending(smtp.port(), Duration.ofSeconds(5));

            attempt(sending, second);
            deliveries.put(first.id(), first.after(new NotificationSent(1, MailFixture.NOW, 0, false)));
            attempt(sending, second);

            assertThat(smtp.messages())
                    .extracting(message -> text(message).contains("Auparavant"))
                    .containsExactly(false, true);
        }
    }

    private static String text(String message) {
        try {
            var in = new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8));
            var mail = new MimeMessage(Session.getInstance(new Properties()), in);
            return String.valueOf(
                    ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoHasLostTheAddressIsSaidToHaveNone() {
        var delivery = queued(MailFixture.convened(), "meeting-convocation", 0);
        var sending = sendingTo(Behaviour.ACCEPT);
        people.put("person", new Person("person", "x", null, "fr", "Africa/Casablanca"));

        assertThat(attempt(sending, delivery))
                .isEqualTo(settled(new NotificationSuppressed("NO_ADDRESS", MailFixture.NOW)));
    }
}
