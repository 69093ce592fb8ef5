package partnerships.exports;

import java.time.Instant;
import partnerships.history.Freshness;

/**
 * What every answer says about itself.
 *
 * @param asOf the moment for which it speaks
 * @param tzdbVersion version of the time zone rules that days were derived with
 */
public record Stamp(Instant asOf, Freshness freshness, String tzdbVersion) {

    /** Where the words and figures of answers are defined. */
    public static final String DEFINITIONS = "/v1/reports/definitions";
}
