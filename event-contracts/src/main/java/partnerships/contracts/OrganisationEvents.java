package partnerships.contracts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.AgreementCodes.OrganisationKind;

/**
 * What agreement-service publishes about organisations. Agreements, committees and posts name them by id; what each agreement calls them
 * stands in the agreement.
 */
@PublishedOn(Topics.AGREEMENTS)
public final class OrganisationEvents {

    private OrganisationEvents() {}

    /**
     * An organisation is known from now on.
     *
     * @param organisationId short code: {@code rcs}
     * @param name its official name
     * @param names the official name in further languages, by language tag; empty if none is recorded
     * @param kind kind of organisation
     * @param country country, ISO 3166-1, two letters; absent if it has none or nobody said
     */
    public record OrganisationRegistered(
            @Text(Grammar.ORGANISATION) String organisationId,
            @Text(value = Grammar.LINE, max = 300) String name,
            Map<@Text(Grammar.LANGUAGE) String, @Text(value = Grammar.LINE, max = 300) String> names,
            @OneOf(OrganisationKind.class) String kind,
            @Nullable @Text(Grammar.COUNTRY) String country) {
        public static final String TYPE = "partnership.organisation.OrganisationRegistered.v1";
    }

    /**
     * The organisation is recorded otherwise: a new name, a mistake corrected. The whole as it now reads.
     *
     * @param organisationId short code: {@code rcs}
     * @param name its official name
     * @param names the official name in further languages, by language tag; empty if none is recorded
     * @param kind kind of organisation
     * @param country country, ISO 3166-1, two letters; absent if it has none or nobody said
     */
    public record OrganisationChanged(
            @Text(Grammar.ORGANISATION) String organisationId,
            @Text(value = Grammar.LINE, max = 300) String name,
            Map<@Text(Grammar.LANGUAGE) String, @Text(value = Grammar.LINE, max = 300) String> names,
            @OneOf(OrganisationKind.class) String kind,
            @Nullable @Text(Grammar.COUNTRY) String country) {
        public static final String TYPE = "partnership.organisation.OrganisationChanged.v1";
    }
}
