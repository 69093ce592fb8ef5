package partnerships.committee.messaging;

import org.jspecify.annotations.Nullable;
import partnerships.committee.Basis;
import partnerships.committee.Cadence;
import partnerships.contracts.Required;

/** How an agreement says how often a committee meets. */
record CadenceFact(
        String kind,
        @Nullable Integer count,
        @Nullable String period,
        @Nullable String anchor,
        @Nullable String anchorBasis) {

    CadenceFact {
        Required.all(kind);
    }

    Cadence cadence() {
        return cadence(kind, count, period, anchor, anchorBasis);
    }

    /** A count by another period or anchor than calendar years, or without a number, is kept by its kind and not watched. */
    static Cadence cadence(
            String kind,
            @Nullable Integer count,
            @Nullable String period,
            @Nullable String anchor,
            @Nullable String anchorBasis) {
        return switch (kind) {
            case "COUNT_PER_PERIOD" ->
                count != null && count >= 1 && "YEAR".equals(period) && "CALENDAR".equals(anchor)
                        ? new Cadence.CountPerPeriod(count, basis(anchorBasis))
                        : new Cadence.Other(kind);
            case "MUTUAL_DATES" -> new Cadence.MutualDates();
            case "UNSPECIFIED" -> new Cadence.Unspecified();
            default -> new Cadence.Other(kind);
        };
    }

    private static Basis basis(@Nullable String stated) {
        return "STATED".equals(stated) ? Basis.STATED : Basis.INFERRED;
    }
}
