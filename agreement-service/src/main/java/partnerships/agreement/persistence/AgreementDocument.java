package partnerships.agreement.persistence;

import java.util.List;
import partnerships.agreement.Agreement;
import partnerships.store.document.AggregateDocument;
import partnerships.store.document.AggregateDocument.Index;

/** Where agreements lie, and what they are found by. */
public final class AgreementDocument {

    /** Field of the business reference, as a query names it. */
    public static final String REFERENCE = "content.heading.reference";

    private AgreementDocument() {}

    public static AggregateDocument<Agreement> definition() {
        return new AggregateDocument<>(
                "agreements", Agreement.class, List.of(new Index(REFERENCE, true, "GET /v1/agreements?reference=")));
    }
}
