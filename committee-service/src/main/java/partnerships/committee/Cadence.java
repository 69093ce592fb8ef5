package partnerships.committee;

import java.time.LocalDate;
import java.util.Optional;

/** How often a committee must meet. Only a count per period can be kept or broken. */
public sealed interface Cadence {

    /**
     * So many meetings in each calendar year: one in each equal part of it if months allow, else all anywhere in it.
     *
     * @param count meetings per year, 1 or more
     * @param anchorBasis INFERRED when the text does not say from when to count
     */
    record CountPerPeriod(int count, Basis anchorBasis) implements Cadence {

        private static final int MONTHS = 12;

        public CountPerPeriod {
            if (count < 1) {
                throw new IllegalArgumentException("a count of " + count);
            }
        }

        /** Returns the period that a day lies in. */
        Span periodOf(LocalDate day) {
            int months = MONTHS % count == 0 ? MONTHS / count : MONTHS;
            int first = (day.getMonthValue() - 1) / months * months + 1;
            var from = LocalDate.of(day.getYear(), first, 1);
            return new Span(from, from.plusMonths(months).minusDays(1));
        }

        /** Returns how many meetings one period needs, 1 or more. */
        int required() {
            return MONTHS % count == 0 ? 1 : count;
        }
    }

    /** The parties meet on dates that they agree on. */
    record MutualDates() implements Cadence {}

    /** The text says nothing: not stipulated. */
    record Unspecified() implements Cadence {}

    /** A kind that this version does not know; it is kept and not watched. */
    record Other(String stated) implements Cadence {}

    /** Returns the cadence if it can be watched. */
    default Optional<CountPerPeriod> watched() {
        return this instanceof CountPerPeriod counted ? Optional.of(counted) : Optional.empty();
    }
}
