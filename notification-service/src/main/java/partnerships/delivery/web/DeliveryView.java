package partnerships.delivery.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import partnerships.delivery.Delivery;
import partnerships.delivery.Notice;
import partnerships.delivery.Outcome;
import partnerships.store.document.Stored;

/** A delivery, as it is read: ids and posts, no names. */
record DeliveryView(
        String id,
        long version,
        Notice.About about,
        Notice.Occasion occasion,
        Notice.Addressee to,
        String category,
        @Nullable Integer calendarSequence,
        StateView outcome) {

    static DeliveryView of(Stored<Delivery> stored) {
        var notice = stored.aggregate().notice();
        return new DeliveryView(
                stored.id(),
                stored.version(),
                notice.about(),
                notice.occasion(),
                notice.to(),
                notice.category(),
                notice.calendarSequence(),
                StateView.of(stored.aggregate().outcome()));
    }

    /**
     * What became of it.
     *
     * @param reason why it was not sent; absent otherwise
     */
    record StateView(
            String state,
            @Nullable String reason,
            @Nullable Integer attempt,
            @Nullable Instant at,
            @Nullable Boolean possibleDuplicate) {

        static StateView of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Queued() -> new StateView("QUEUED", null, null, null, null);
                case Outcome.Sent(int attempt, var at, boolean duplicate) ->
                    new StateView("SENT", null, attempt, at, duplicate);
                case Outcome.Failed(int attempt, var reason, var at) ->
                    new StateView("FAILED", reason, attempt, at, null);
                case Outcome.Suppressed(var reason, var at) -> new StateView("SUPPRESSED", reason, null, at, null);
            };
        }
    }
}
