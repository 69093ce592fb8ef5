package partnerships.agreement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a party undertakes, intends or lists; it comes to life as a commitment when the agreement is signed.
 *
 * @param clause unique among the agreement's commitments
 * @param what who does what for whom
 * @param owner post that answers for it, if one was named
 */
public record CommitmentClause(
        String clause,
        Undertaking what,
        Measure measure,
        Recurrence recurrence,
        @Nullable String owner,
        @Nullable Source source) {

    /** How binding the words are. */
    public enum Modality {
        OBLIGATION,
        INTENT,
        ACTIVITY,
        CAP
    }

    /**
     * What is undertaken.
     *
     * @param text in our own words
     * @param obligors organisations; empty if the text does not say whose duty it is
     */
    public record Undertaking(
            String text,
            Modality modality,
            List<String> obligors,
            @Nullable String beneficiary) {

        public Undertaking {
            obligors = List.copyOf(obligors);
        }
    }

    /**
     * What counts as done.
     *
     * @param target number to reach; null if not stated
     * @param cap highest percentage, 0 to 100; a cap is not a target
     */
    public record Measure(
            Measure.Kind kind,
            @Nullable BigDecimal target,
            @Nullable BigDecimal cap,
            @Nullable String unit) {

        /** What is counted. */
        public enum Kind {
            COUNT,
            PERCENT_CAP,
            DELIVERABLE,
            QUALITATIVE
        }
    }

    /**
     * How often.
     *
     * @param times a year, or years between; null if not stated
     */
    public record Recurrence(Recurrence.Kind kind, @Nullable Integer times) {

        /** What recurs. UNSPECIFIED: a quantity without a period can never be overdue. */
        public enum Kind {
            NONE,
            PER_YEAR,
            EVERY_N_YEARS,
            UNSPECIFIED
        }
    }
}
