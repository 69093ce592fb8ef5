package partnerships.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that may be a party.
 *
 * @param id short code, chosen by who records it: {@code rcs}
 * @param kind in capitals: REGION, PUBLIC_AGENCY
 * @param country ISO 3166-1, two letters; null if it has none or nobody said
 */
public record Organisation(
        String id, String name, String kind, @Nullable String country) {}
