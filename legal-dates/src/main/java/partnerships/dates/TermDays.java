package partnerships.dates;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that follow from a term, as far as it is known: what everybody warns by, concludes by and reports by.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param renewsItself whether a further period follows without anybody doing anything
 * @param notice before its end or renewal; null if not stated
 */
public record TermDays(
        PartialDate from,
        PartialDate to,
        boolean renewsItself,
        @Nullable LegalPeriod notice) {

    /** Returns the day from which it has surely begun; empty if nobody knows. It begins before it ends. */
    public Optional<LocalDate> begunBy() {
        return from.latest().map(begun -> to.latest().filter(begun::isAfter).orElse(begun));
    }

    /** Returns the first day that can be its last: warnings count from it. */
    public Optional<LocalDate> endsFrom() {
        return to.earliest();
    }

    /** Returns the last day that can be its last. */
    public Optional<LocalDate> endsBy() {
        return to.latest();
    }

    /** Returns the day after which it is surely over; empty if nobody knows, there is none, or a further period follows by itself. */
    public Optional<LocalDate> overAfter() {
        return renewsItself ? Optional.empty() : endsBy();
    }

    /** Returns the day after which a further period has surely followed by itself. */
    public Optional<LocalDate> renewedAfter() {
        return renewsItself ? endsBy() : Optional.empty();
    }

    /** Returns the last day on which notice is surely given in time; empty unless end and notice are stated. */
    public Optional<LocalDate> noticeFrom() {
        return deadline(endsFrom());
    }

    /** Returns the last day on which notice can be given in time at all; empty unless end and notice are stated. */
    public Optional<LocalDate> noticeBy() {
        return deadline(endsBy());
    }

    private Optional<LocalDate> deadline(Optional<LocalDate> end) {
        return notice == null ? Optional.empty() : end.map(notice::deadlineBefore);
    }
}
