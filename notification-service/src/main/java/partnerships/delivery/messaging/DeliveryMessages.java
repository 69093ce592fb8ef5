package partnerships.delivery.messaging;

import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.NotificationEvents;
import partnerships.contracts.Topics;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.delivery.Notice;
import partnerships.store.document.AggregateMessages;
import partnerships.store.document.EventMessage;

/** Tells what becomes of deliveries: who by person id, never where. */
public final class DeliveryMessages implements AggregateMessages<Delivery, DeliveryEvent> {

    @Override
    public String topic() {
        return Topics.NOTIFICATIONS;
    }

    @Override
    public String source() {
        return "/notification-service";
    }

    @Override
    public EventMessage write(Delivery after, DeliveryEvent event) {
        var agreements = after.notice().about().agreementIds();
        return switch (event) {
            case DeliveryEvent.NotificationQueued e ->
                new EventMessage(NotificationEvents.NotificationQueued.TYPE, queued(after.id(), e));
            case DeliveryEvent.NotificationSent(int attempt, var at, long lateness, boolean duplicate) ->
                new EventMessage(
                        NotificationEvents.NotificationSent.TYPE,
                        new NotificationEvents.NotificationSent(
                                after.id(), agreements, attempt, at, lateness, duplicate));
            case DeliveryEvent.NotificationDelayed(var since, var at) ->
                new EventMessage(
                        NotificationEvents.NotificationDelayed.TYPE,
                        new NotificationEvents.NotificationDelayed(after.id(), agreements, since, at));
            case DeliveryEvent.NotificationFailed(int attempt, var reason, var at) ->
                new EventMessage(
                        NotificationEvents.NotificationFailed.TYPE,
                        new NotificationEvents.NotificationFailed(after.id(), agreements, attempt, reason, at));
            case DeliveryEvent.NotificationSuppressed(var reason, var at) ->
                new EventMessage(
                        NotificationEvents.NotificationSuppressed.TYPE,
                        new NotificationEvents.NotificationSuppressed(after.id(), agreements, reason, at));
        };
    }

    private static NotificationEvents.NotificationQueued queued(String id, DeliveryEvent.NotificationQueued event) {
        var notice = event.notice();
        return new NotificationEvents.NotificationQueued(
                id,
                notice.about().planId(),
                notice.about().kind(),
                notice.about().subjectId(),
                notice.about().agreementIds(),
                notice.occasion().scheduleVersion(),
                notice.occasion().rule(),
                notice.to().recipient(),
                notice.to().post(),
                notice.to().channel(),
                notice.category(),
                notice.to().language(),
                notice.occasion().dueAt(),
                notice.occasion().staleAfter(),
                notice.calendarSequence(),
                event.queuedAt());
    }

    @Override
    public DeliveryEvent read(CloudEvent message) {
        var data = message.data();
        return switch (message.type()) {
            case NotificationEvents.NotificationQueued.TYPE ->
                queued(EventJson.read(data, NotificationEvents.NotificationQueued.class));
            case NotificationEvents.NotificationSent.TYPE -> {
                var told = EventJson.read(data, NotificationEvents.NotificationSent.class);
                yield new DeliveryEvent.NotificationSent(
                        told.attempt(), told.sentAt(), told.latenessMs(), told.possibleDuplicate());
            }
            case NotificationEvents.NotificationDelayed.TYPE -> {
                var told = EventJson.read(data, NotificationEvents.NotificationDelayed.class);
                yield new DeliveryEvent.NotificationDelayed(told.queuedAt(), told.delayedAt());
            }
            case NotificationEvents.NotificationFailed.TYPE -> {
                var told = EventJson.read(data, NotificationEvents.NotificationFailed.class);
                yield new DeliveryEvent.NotificationFailed(told.attempt(), told.reasonCode(), told.failedAt());
            }
            case NotificationEvents.NotificationSuppressed.TYPE -> {
                var told = EventJson.read(data, NotificationEvents.NotificationSuppressed.class);
                yield new DeliveryEvent.NotificationSuppressed(told.reasonCode(), told.suppressedAt());
            }
            default -> throw new IllegalArgumentException("no event of a delivery: " + message.type());
        };
    }

    private static DeliveryEvent queued(NotificationEvents.NotificationQueued told) {
        var notice = new Notice(
                new Notice.About(told.planId(), told.subjectKind(), told.subjectId(), told.agreementIds()),
                new Notice.Occasion(told.scheduleVersion(), told.rule(), told.dueAt(), told.staleAfter()),
                new Notice.Addressee(told.recipient(), told.post(), told.channel(), told.language()),
                told.category(),
                told.calendarSequence());
        return new DeliveryEvent.NotificationQueued(notice, told.queuedAt());
    }
}
