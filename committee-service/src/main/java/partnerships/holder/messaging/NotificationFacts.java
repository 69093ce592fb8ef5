package partnerships.holder.messaging;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.PostEvents;
import partnerships.holder.Holding;
import partnerships.holder.PostHolders;
import partnerships.store.inbox.FactHandler;

/** Learns who holds which post. */
public final class NotificationFacts implements FactHandler {

    record HolderChanged(
            String post,
            String personId,
            LocalDate from,
            @Nullable LocalDate to) {

        HolderChanged {
            Objects.requireNonNull(post, "a field is missing");
            Objects.requireNonNull(personId, "a field is missing");
            Objects.requireNonNull(from, "a field is missing");
        }
    }

    private final PostHolders holders;

    public NotificationFacts(PostHolders holders) {
        this.holders = holders;
    }

    @Override
    public void handle(CloudEvent fact) {
        if (fact.type().equals(PostEvents.PostHolderChanged.TYPE)) {
            var data = EventJson.read(fact.data(), HolderChanged.class);
            holders.learn(new Holding(data.post(), data.personId(), data.from(), data.to()), fact.sequence());
        }
    }
}
