package partnerships.organisation.persistence;

import java.util.List;
import partnerships.organisation.Organisation;
import partnerships.store.document.AggregateDocument;

/** Where organisations lie. */
public final class OrganisationDocument {

    private OrganisationDocument() {}

    public static AggregateDocument<Organisation> definition() {
        return new AggregateDocument<>("organisations", Organisation.class, List.of());
    }
}
