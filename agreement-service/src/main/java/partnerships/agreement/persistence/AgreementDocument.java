package partnerships.agreement.persistence;

import java.util.List;
import partnerships.agreement.Agreement;
import partnerships.store.document.AggregateDocument;
import partnerships.store.document.AggregateDocument.Index;

/** Where agreements lie, and what they are found by. */
public final class AgreementDocument {

    /** Field of what all spellings of a business reference have in common; not there once it is withdrawn. */
    public static final String REFERENCE = "referenceKey";

    private AgreementDocument() {}

    public static AggregateDocument<Agreement> definition() {
        return new AggregateDocument<>(
                "agreements", Agreement.class, List.of(new Index(REFERENCE, true, "GET /v1/agreements?reference=")));
    }
}
