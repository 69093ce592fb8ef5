package partnerships.delivery.messaging;

import partnerships.contracts.NotificationEvents;
import partnerships.contracts.Topics;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.store.codec.EventCodec;

/** How a delivery's events are published: who by person id, never where. */
public final class DeliveryMessages {

    public static final EventCodec<Delivery, DeliveryEvent> CODEC = EventCodec.of(
                    Delivery.class, DeliveryEvent.class, Topics.NOTIFICATIONS)
            .everywhere("notificationId", Delivery::id)
            .everywhere("agreementIds", delivery -> delivery.notice().about().agreementIds())
            .event(
                    DeliveryEvent.NotificationQueued.class,
                    NotificationEvents.NotificationQueued.class,
                    it -> it.spread("notice", "about", "occasion", "to").rename("kind", "subjectKind"))
            .event(DeliveryEvent.NotificationSent.class, NotificationEvents.NotificationSent.class)
            .event(DeliveryEvent.NotificationDelayed.class, NotificationEvents.NotificationDelayed.class)
            .event(DeliveryEvent.NotificationFailed.class, NotificationEvents.NotificationFailed.class)
            .event(DeliveryEvent.NotificationSuppressed.class, NotificationEvents.NotificationSuppressed.class)
            .build();

    private DeliveryMessages() {}
}
