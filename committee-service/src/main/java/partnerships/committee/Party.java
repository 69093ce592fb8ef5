package partnerships.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in the agreement that a committee comes from.
 *
 * @param from first day as a party; null if it is one from the beginning
 * @param to last day as a party; null if it stays
 */
public record Party(
        String organisation,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Returns one that is a party throughout. */
    public static Party throughout(String organisation) {
        return new Party(organisation, null, null);
    }
}
