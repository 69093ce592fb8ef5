package partnerships.store.timer;

import java.time.Instant;
import java.util.Optional;
import partnerships.store.Aggregate;

/**
 * What a timer relies on, for the tests of every aggregate: {@code due()} is the earliest instant for which {@code at()} has an
 * answer. A due instant that is too late makes a deadline slip; one that is too early makes the timer ask in vain.
 */
public final class DueRule {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    private DueRule() {}

    /** @throws AssertionError if the aggregate breaks the rule */
    public static <A extends Aggregate<A, ?>> void check(A aggregate) {
        Optional<Instant> due = aggregate.due();
        if (due.isEmpty()) {
            require(
                    aggregate.at(END_OF_TIME).isEmpty(),
                    "it says that nothing is ever due, but something is",
                    aggregate);
            return;
        }
        Instant at = due.get();
        require(!aggregate.at(at).isEmpty(), "nothing happens at " + at + ", when it is due", aggregate);
        require(
                aggregate.at(at.minusNanos(1)).isEmpty(),
                "something happens before " + at + ", when it is due",
                aggregate);
    }

    private static void require(boolean holds, String otherwise, Aggregate<?, ?> aggregate) {
        if (!holds) {
            throw new AssertionError(otherwise + ": " + aggregate);
        }
    }
}
