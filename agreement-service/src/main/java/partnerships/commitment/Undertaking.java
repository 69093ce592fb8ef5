package partnerships.commitment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clause says.
 *
 * @param clause its name in the agreement
 * @param text in our own words
 * @param parties whose duty it is, and for whom
 * @param owner post that answers for it, if one was named
 */
public record Undertaking(
        String clause,
        String text,
        Modality modality,
        Parties parties,
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
     * Whose duty it is, and to whom.
     *
     * @param obligors organisations; empty if the text does not say whose duty it is
     */
    public record Parties(List<String> obligors, @Nullable String beneficiary) {

        public Parties {
            obligors = List.copyOf(obligors);
        }
    }

    /**
     * What counts as done.
     *
     * @param target number to reach; null if not stated
     * @param cap highest percentage; a cap is not a target
     */
    public record Measure(
            Kind kind,
            @Nullable BigDecimal target,
            @Nullable BigDecimal cap,
            @Nullable String unit) {}

    /** What is counted. */
    public enum Kind {
        COUNT,
        PERCENT_CAP,
        DELIVERABLE,
        QUALITATIVE
    }

    /**
     * How often it is owed.
     *
     * @param times a year, or years between; null if not stated
     */
    public record Recurrence(Rhythm rhythm, @Nullable Integer times) {}

    /** How often. UNSPECIFIED: a quantity without a period can never be overdue. */
    public enum Rhythm {
        NONE,
        PER_YEAR,
        EVERY_N_YEARS,
        UNSPECIFIED
    }

    /** Where it is stated. */
    public record Source(
            String document,
            @Nullable String place,
            @Nullable String quote) {}
}
