package partnerships.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.dates.PartialDate;

/** Facts by path, as far as they are known: what is unknown is not among them. */
final class Known {

    private final Map<String, Object> facts = new LinkedHashMap<>();

    /** Adds a fact, if it is known. */
    Known put(String path, @Nullable Object fact) {
        if (fact != null && !isUnknown(fact)) {
            facts.put(path, fact);
        }
        return this;
    }

    Map<String, Object> facts() {
        return facts;
    }

    /** Returns whether a fact says more about the same than another one did: of a year its month, of about a day the day. */
    static boolean refines(Object before, Object after) {
        return before instanceof PartialDate vague
                && after instanceof PartialDate exact
                && (vague.approximate() || within(vague, exact));
    }

    private static boolean within(PartialDate vague, PartialDate exact) {
        return exact.earliest()
                        .flatMap(day -> vague.earliest().map(first -> !day.isBefore(first)))
                        .orElse(false)
                && exact.latest()
                        .flatMap(day -> vague.latest().map(last -> !day.isAfter(last)))
                        .orElse(false)
                && !exact.approximate();
    }

    private static boolean isUnknown(Object fact) {
        return switch (fact) {
            case PartialDate date -> date.unknown();
            case List<?> list -> list.isEmpty();
            case Term.Renewal renewal -> renewal == Term.Renewal.UNKNOWN;
            case CommitteeClause.Cadence cadence -> cadence instanceof CommitteeClause.Cadence.Unspecified;
            case CommitmentClause.Recurrence.Kind kind -> kind == CommitmentClause.Recurrence.Kind.UNSPECIFIED;
            default -> false;
        };
    }
}
