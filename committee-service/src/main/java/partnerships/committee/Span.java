package partnerships.committee;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days in a row, first and last included; empty if the last is before the first. */
record Span(LocalDate from, LocalDate to) {

    long days() {
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }

    Span within(Span other) {
        return new Span(from.isBefore(other.from) ? other.from : from, to.isAfter(other.to) ? other.to : to);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Returns whether it is shorter than half of another. */
    boolean isLessThanHalfOf(Span other) {
        return days() * 2 < other.days();
    }
}
