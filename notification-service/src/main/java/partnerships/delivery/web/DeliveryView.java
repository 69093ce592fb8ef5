package partnerships.delivery.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryOutcome;
import partnerships.delivery.Notice;
import partnerships.delivery.Progress;
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

    /** @param tried what has been tried for one that is queued, if anything */
    static DeliveryView of(Stored<Delivery> stored, Progress.@Nullable Tried tried) {
        var notice = stored.aggregate().notice();
        return new DeliveryView(
                stored.id(),
                stored.version(),
                notice.about(),
                notice.occasion(),
                notice.to(),
                notice.category(),
                notice.calendarSequence(),
                StateView.of(stored.aggregate().outcome(), tried));
    }

    /**
     * What became of it.
     *
     * @param reason why it was not sent, or not yet by the last attempt; absent otherwise
     * @param attempt which attempt ended it; of one that is queued, how many there have been
     * @param nextAttemptAt when one that is queued is tried next, if that is known
     */
    record StateView(
            String state,
            @Nullable String reason,
            @Nullable Integer attempt,
            @Nullable Instant at,
            @Nullable Boolean possibleDuplicate,
            @Nullable Instant nextAttemptAt) {

        static StateView of(DeliveryOutcome outcome, Progress.@Nullable Tried tried) {
            return switch (outcome) {
                case DeliveryOutcome.Queued _ ->
                    tried == null
                            ? new StateView("QUEUED", null, 0, null, null, null)
                            : new StateView("QUEUED", tried.reason(), tried.attempts(), null, null, tried.nextAt());
                case DeliveryOutcome.Sent(int attempt, var at, boolean duplicate) ->
                    new StateView("SENT", null, attempt, at, duplicate, null);
                case DeliveryOutcome.Failed(int attempt, var reason, var at) ->
                    new StateView("FAILED", reason, attempt, at, null, null);
                case DeliveryOutcome.Suppressed(var reason, var at) ->
                    new StateView("SUPPRESSED", reason, null, at, null, null);
            };
        }
    }
}
