package partnerships.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.delivery.Deliveries;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.delivery.DeliveryOutcome.Sent;
import partnerships.directory.Contact;
import partnerships.directory.Contacts;
import partnerships.store.document.Failures;
import partnerships.store.document.Stored;
import partnerships.store.job.JobWorker;

/**
 * Sends a delivery's mail, if it is still worth sending. Every attempt is written before the server is spoken to; a crash in
 * between sends the same Message-ID again and says that it may be a duplicate.
 */
final class MailSending implements JobWorker<Delivery, DeliveryEvent> {

    private static final Logger log = LoggerFactory.getLogger(MailSending.class);
    private static final String UNFORESEEN = "UNFORESEEN";
    private static final Duration UNTIL_THE_OLDER_IS_THROUGH = Duration.ofSeconds(1);
    private static final Duration UNTIL_FACTS_ARRIVE = Duration.ofSeconds(30);

    private final Deliveries deliveries;
    private final Matters matters;
    private final Contacts contacts;
    private final Attempts attempts;
    private final Correspondence correspondence;
    private final MailServer server;

    MailSending(
            Deliveries deliveries,
            Matters matters,
            Contacts contacts,
            Attempts attempts,
            Correspondence correspondence) {
        this.deliveries = deliveries;
        this.matters = matters;
        this.contacts = contacts;
        this.attempts = attempts;
        this.correspondence = correspondence;
        this.server = correspondence.server();
    }

    @Override
    public Outcome<DeliveryEvent> attempt(Stored<Delivery> stored, int attempt, Instant now) {
        try {
            return attempt(stored.aggregate(), now);
        } catch (RuntimeException | Error e) {
            if (!Failures.passes(e)) {
                attempts.waits(stored.id(), UNFORESEEN, null);
            }
            throw e;
        }
    }

    @Override
    public List<DeliveryEvent> giveUp(Stored<Delivery> stored, int attempt, Instant now) {
        return stored.aggregate().failed(attempt, UNFORESEEN, now);
    }

    private Outcome<DeliveryEvent> attempt(Delivery delivery, Instant now) {
        if (!delivery.queued()) {
            return new Outcome.Settled<>(List.of());
        }
        var useless = delivery.uselessness(now).or(() -> outdated(delivery));
        if (useless.isPresent()) {
            return new Outcome.Settled<>(delivery.suppress(useless.get(), now));
        }
        if (calendarOf(delivery).anyMatch(other -> sequence(other) < sequence(delivery) && other.queued())) {
            return later(delivery, "WAITS_FOR_OLDER_INVITATION", UNTIL_THE_OLDER_IS_THROUGH, now);
        }
        var contact = contacts.find(delivery.notice().to().recipient());
        return contact.isEmpty()
                ? new Outcome.Settled<>(delivery.suppress("NO_ADDRESS", now))
                : speak(delivery, contact.get(), now);
    }

    /** A newer schedule, or a newer invitation to the same calendar, says all that this one would. */
    private Optional<String> outdated(Delivery delivery) {
        boolean newer = calendarOf(delivery).anyMatch(other -> sequence(other) > sequence(delivery));
        return newer || matters.isOutdated(delivery) ? Optional.of("SUPERSEDED") : Optional.empty();
    }

    private Stream<Delivery> calendarOf(Delivery delivery) {
        if (delivery.notice().calendarSequence() == null) {
            return Stream.empty();
        }
        var notice = delivery.notice();
        return deliveries.about(notice.about().subjectId(), notice.to().recipient()).stream()
                .map(Stored::aggregate)
                .filter(other -> other.notice().calendarSequence() != null);
    }

    /** Whoever was not notified of the move before this one knows of another date or place than the one it replaces. */
    private boolean missedAMove(Delivery delivery) {
        int version = delivery.notice().occasion().scheduleVersion();
        var notified = calendarOf(delivery)
                .filter(other -> other.outcome() instanceof Sent)
                .mapToInt(other -> other.notice().occasion().scheduleVersion())
                .filter(earlier -> earlier < version)
                .max();
        return notified.isPresent() && notified.getAsInt() < version - 1;
    }

    private static int sequence(Delivery delivery) {
        var sequence = delivery.notice().calendarSequence();
        return sequence == null ? 0 : sequence;
    }

    private Outcome<DeliveryEvent> speak(Delivery delivery, Contact contact, Instant now) {
        var matter = matters.find(delivery).map(found -> missedAMove(delivery) ? found.withoutBefore() : found);
        if (matter.isEmpty()) {
            return later(delivery, "WAITS_FOR_FACTS", UNTIL_FACTS_ARRIVE, now);
        }
        MimeMailMessage message;
        try {
            message = correspondence.write(delivery, matter.get(), contact, now);
        } catch (HeaderText.UnsafeText | MessagingException e) {
            log.warn(
                    "delivery {} cannot be written: {}",
                    delivery.id(),
                    e.getClass().getSimpleName());
            return new Outcome.Settled<>(
                    delivery.failed(1, e instanceof MessagingException ? "ADDRESS_INVALID" : "UNSAFE_TEXT", now));
        }
        var begun = attempts.begin(delivery.id());
        return conclude(delivery, begun, server.send(delivery.id(), message));
    }

    private Outcome<DeliveryEvent> conclude(Delivery delivery, Attempts.Begun begun, Answer answer) {
        var now = server.clock().instant();
        return switch (answer) {
            case Answer.Accepted() -> {
                log.info("the mail server took delivery {}", delivery.id());
                server.lateness()
                        .accept(Duration.between(delivery.notice().occasion().dueAt(), now));
                yield new Outcome.Settled<>(delivery.sent(begun.number(), begun.possibleDuplicate(), now));
            }
            case Answer.Rejected(var cause, var reason) -> {
                attempts.ended(delivery.id());
                server.failed().accept(cause);
                yield cause == Answer.Cause.RECIPIENT
                        ? new Outcome.Settled<>(delivery.failed(begun.number(), reason, now))
                        : again(delivery, begun, reason, now);
            }
            case Answer.Unknown(var reason) -> {
                server.failed().accept(Answer.Cause.CONNECTION);
                yield again(delivery, begun, reason, now);
            }
        };
    }

    private Outcome<DeliveryEvent> again(Delivery delivery, Attempts.Begun begun, String reason, Instant now) {
        log.info("delivery {}: attempt {} ended with {}", delivery.id(), begun.number(), reason);
        return begun.number() >= server.settings().attempts()
                ? new Outcome.Settled<>(delivery.failed(begun.number(), reason, now))
                : later(delivery, reason, server.backOff(begun.number()), now);
    }

    private Outcome<DeliveryEvent> later(Delivery delivery, String reason, Duration wait, Instant now) {
        attempts.waits(delivery.id(), reason, now.plus(wait));
        return new Outcome.Again<>(wait);
    }
}
