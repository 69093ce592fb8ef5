package partnerships.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import partnerships.delivery.DeliveryEvent.NotificationDelayed;
import partnerships.delivery.DeliveryEvent.NotificationFailed;
import partnerships.delivery.DeliveryEvent.NotificationQueued;
import partnerships.delivery.DeliveryEvent.NotificationSent;
import partnerships.delivery.DeliveryEvent.NotificationSuppressed;
import partnerships.store.Aggregate;

/**
 * One message to one recipient by one channel. Its attempts are a job beside it; only how they end is an event. A delivery that
 * has an outcome keeps it: a second one changes nothing.
 */
public record Delivery(String id, Notice notice, DeliveryOutcome outcome)
        implements Aggregate<Delivery, DeliveryEvent> {

    /** How long a legal notice may be on its way before somebody is notified. */
    static final Duration LONGEST_WAY = Duration.ofMinutes(10);

    /** Returns the id of what a step says to a recipient: the same step fired again says nothing new. */
    public static String idOf(Notice notice) {
        var occasion = notice.occasion();
        var name = String.join(
                "/",
                notice.about().subjectId(),
                Integer.toString(occasion.scheduleVersion()),
                occasion.rule(),
                occasion.dueAt().toString(),
                notice.to().recipient(),
                notice.to().channel());
        return UUID.nameUUIDFromBytes(("delivery:" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public static List<DeliveryEvent> queue(Notice notice, Instant now) {
        return List.of(new NotificationQueued(notice, now));
    }

    /** Begins a delivery that can't be made, so that its reason is seen. */
    public static List<DeliveryEvent> suppressedFromTheStart(Notice notice, String reasonCode, Instant now) {
        return List.of(new NotificationQueued(notice, now), new NotificationSuppressed(reasonCode, now));
    }

    /** Returns the delivery as it begins. */
    public static Delivery born(String id, DeliveryEvent first) {
        if (first instanceof NotificationQueued queued) {
            return new Delivery(id, queued.notice(), new DeliveryOutcome.Queued(queued.queuedAt(), false));
        }
        throw new IllegalArgumentException("a delivery begins by being queued");
    }

    /** Tells whether it is still to be sent. */
    public boolean queued() {
        return outcome instanceof DeliveryOutcome.Queued;
    }

    /** Returns why it must not be sent any more, if so. */
    public Optional<String> uselessness(Instant now) {
        return notice.uselessAt(now) ? Optional.of("STALE") : Optional.empty();
    }

    /** Records that the mail server took it. */
    public List<DeliveryEvent> sent(int attempt, boolean possibleDuplicate, Instant now) {
        var lateness = Duration.between(notice.occasion().dueAt(), now).toMillis();
        return ifQueued(new NotificationSent(attempt, now, lateness, possibleDuplicate));
    }

    public List<DeliveryEvent> failed(int attempt, String reasonCode, Instant now) {
        return ifQueued(new NotificationFailed(attempt, reasonCode, now));
    }

    public List<DeliveryEvent> suppress(String reasonCode, Instant now) {
        return ifQueued(new NotificationSuppressed(reasonCode, now));
    }

    private List<DeliveryEvent> ifQueued(DeliveryEvent event) {
        return queued() ? List.of(event) : List.of();
    }

    /** Of a legal notice that takes too long it is published once; the attempts go on. */
    @Override
    public List<DeliveryEvent> at(Instant now) {
        return delayedFrom()
                .filter(from -> !now.isBefore(from))
                .<DeliveryEvent>map(from -> new NotificationDelayed(from.minus(LONGEST_WAY), from))
                .stream()
                .toList();
    }

    @Override
    public Optional<Instant> due() {
        return delayedFrom();
    }

    private Optional<Instant> delayedFrom() {
        return notice.isLegal() && outcome instanceof DeliveryOutcome.Queued(var since, boolean delayed) && !delayed
                ? Optional.of(since.plus(LONGEST_WAY))
                : Optional.empty();
    }

    @Override
    public Delivery after(DeliveryEvent event) {
        return new Delivery(
                id,
                notice,
                switch (event) {
                    case NotificationQueued e -> new DeliveryOutcome.Queued(e.queuedAt(), false);
                    case NotificationDelayed e -> new DeliveryOutcome.Queued(e.queuedAt(), true);
                    case NotificationSent e -> new DeliveryOutcome.Sent(e.attempt(), e.sentAt(), e.possibleDuplicate());
                    case NotificationFailed(int attempt, var reason, var at) ->
                        new DeliveryOutcome.Failed(attempt, reason, at);
                    case NotificationSuppressed(var reason, var at) -> new DeliveryOutcome.Suppressed(reason, at);
                });
    }
}
