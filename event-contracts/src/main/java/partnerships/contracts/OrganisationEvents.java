package partnerships.contracts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What agreement-service tells about organisations. Agreements, committees and posts name them by id; what each agreement calls them
 * stands in the agreement.
 */
public final class OrganisationEvents {

    private OrganisationEvents() {}

    /**
     * An organisation is known from now on.
     *
     * @param name its official name
     * @param names the official name in further languages, by language tag; empty if none is recorded
     * @param kind in capitals: REGION, PUBLIC_AGENCY
     * @param country ISO 3166-1, two letters; absent if it has none or nobody said
     */
    public record OrganisationRegistered(
            String organisationId,
            String name,
            Map<String, String> names,
            String kind,
            @Nullable String country) {
        public static final String TYPE = "partnership.organisation.OrganisationRegistered.v1";
    }

    /**
     * It is recorded otherwise: a new name, a mistake mended. The whole as it now reads.
     *
     * @param name its official name
     * @param names the official name in further languages, by language tag; empty if none is recorded
     * @param kind in capitals: REGION, PUBLIC_AGENCY
     * @param country ISO 3166-1, two letters; absent if it has none or nobody said
     */
    public record OrganisationChanged(
            String organisationId,
            String name,
            Map<String, String> names,
            String kind,
            @Nullable String country) {
        public static final String TYPE = "partnership.organisation.OrganisationChanged.v1";
    }
}
