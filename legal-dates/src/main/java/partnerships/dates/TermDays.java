package partnerships.dates;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that follow from a term, as far as it is known: what everybody warns by, concludes by and reports by.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param duration stated: where nothing is known of the last day, it follows from the first; null if not stated
 * @param renewsItself whether a further period follows without anybody doing anything
 * @param notice before its end or renewal; null if not stated
 */
public record TermDays(
        PartialDate from,
        PartialDate to,
        @Nullable LegalPeriod duration,
        boolean renewsItself,
        @Nullable LegalPeriod notice) {

    /** Returns the day from which it has surely begun; empty if nobody knows. It begins before it ends. */
    public Optional<LocalDate> begunBy() {
        return from.latest().map(begun -> to.latest().filter(begun::isAfter).orElse(begun));
    }

    /** Returns the first day that can be its last: warnings count from it. */
    public Optional<LocalDate> endsFrom() {
        return to.earliest().or(() -> following(from.earliest()));
    }

    /** Returns the last day that can be its last. */
    public Optional<LocalDate> endsBy() {
        return to.latest().or(() -> following(from.latest()));
    }

    /** Returns the last day, if it is known to the day: as stated, or by a stated duration from a first day known to the day. */
    public Optional<LocalDate> lastDay() {
        return to.day().or(() -> following(from.day()));
    }

    /** Tells whether it is only about then that it ends. */
    public boolean endsAbout() {
        return endDerived() ? from.approximate() : to.approximate();
    }

    /** Tells whether the last day is not stated but follows from the duration. */
    public boolean endDerived() {
        return to.unknown() && endsFrom().isPresent();
    }

    /** Tells whether what is stated of its days cannot be true together. What is only about then contradicts nothing. */
    public boolean contradictory() {
        if (duration == null || from.approximate() || to.approximate()) {
            return false;
        }
        var first = from.earliest().map(duration::lastDayFrom);
        var last = from.latest().map(duration::lastDayFrom);
        return to.open()
                || first.filter(day -> to.latest().filter(day::isAfter).isPresent())
                        .isPresent()
                || last.filter(day -> to.earliest().filter(day::isBefore).isPresent())
                        .isPresent();
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

    private Optional<LocalDate> following(Optional<LocalDate> first) {
        return duration == null || !to.unknown() ? Optional.empty() : first.map(duration::lastDayFrom);
    }

    private Optional<LocalDate> deadline(Optional<LocalDate> end) {
        return notice == null ? Optional.empty() : end.map(notice::deadlineBefore);
    }
}
