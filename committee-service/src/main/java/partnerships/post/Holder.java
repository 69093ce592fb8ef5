package partnerships.post;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's time in a post.
 *
 * @param personId opaque, the {@code sub} of the person's tokens
 * @param from first day
 * @param to last day, inclusive; absent if open
 * @param since first instant of the first day, in the system's zone
 */
public record Holder(
        String personId, LocalDate from, @Nullable LocalDate to, Instant since) {

    /** Tells whether the person holds the post on that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(Holder other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }

    boolean sameEntryAs(Holder other) {
        return personId.equals(other.personId) && from.equals(other.from);
    }

    Holder until(LocalDate lastDay) {
        return new Holder(personId, from, lastDay, since);
    }
}
