package partnerships.store.commit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;
import partnerships.store.document.AggregateDefinition;

/** An aggregate while it is decided upon: where it stands now, and what has happened to it on the way. */
final class Unfolding<A extends Aggregate<A, E>, E extends DomainEvent> {

    private static final int MAX_TRANSITIONS = 10_000;

    /** @param after the aggregate once the event has happened */
    record Happening<A, E>(E event, A after, Author author) {}

    private final String id;
    private final AggregateDefinition.Birth<A, E> born;
    private final List<Happening<A, E>> happenings = new ArrayList<>();
    private @Nullable A aggregate;

    Unfolding(String id, AggregateDefinition.Birth<A, E> born, @Nullable A aggregate) {
        this.id = id;
        this.born = born;
        this.aggregate = aggregate;
    }

    Optional<A> aggregate() {
        return Optional.ofNullable(aggregate);
    }

    List<Happening<A, E>> happenings() {
        return happenings;
    }

    /** Lets events happen. */
    void follow(List<E> events, Author author) {
        for (E event : events) {
            aggregate = aggregate == null ? born.of(id, event) : aggregate.after(event);
            happenings.add(new Happening<>(event, aggregate, author));
        }
    }

    /** Lets happen what time has done by {@code now}, until nothing more is due. */
    void settle(Instant now) {
        while (aggregate != null) {
            List<E> due = aggregate.at(now);
            if (due.isEmpty()) {
                return;
            }
            if (happenings.size() > MAX_TRANSITIONS) {
                throw new IllegalStateException("time never stops changing " + id);
            }
            follow(due, Author.TIMER);
        }
    }
}
