package partnerships.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post and its holders, as far as committee-service has been heard.
 *
 * @param id of the post, the subject of its events
 * @param post its code
 * @param version sequence of the last event that was heard, 0 before the first
 * @param holders in order of their first days
 */
public record KnownPost(String id, String post, long version, List<Holder> holders) {

    /**
     * A person's time in a post.
     *
     * @param personId opaque, the {@code sub} of the person's tokens
     * @param from first day
     * @param to last day, inclusive; absent if open
     */
    public record Holder(
            String personId, LocalDate from, @Nullable LocalDate to) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean sameEntryAs(Holder other) {
            return personId.equals(other.personId) && from.equals(other.from);
        }
    }

    public KnownPost {
        holders = List.copyOf(holders);
    }

    public Optional<Holder> holderOn(LocalDate day) {
        return holders.stream().filter(holder -> holder.on(day)).findFirst();
    }

    /** Returns the same as of a later event. */
    public KnownPost at(long sequence) {
        return new KnownPost(id, post, sequence, holders);
    }

    /** Returns it with a holder, or with another last day of one. */
    public KnownPost with(Holder holder) {
        var all = Stream.concat(holders.stream().filter(other -> !other.sameEntryAs(holder)), Stream.of(holder));
        return new KnownPost(
                id,
                post,
                version,
                all.sorted(Comparator.comparing(Holder::from)).toList());
    }
}
