package partnerships.commitment.persistence;

import java.util.List;
import partnerships.commitment.Commitment;
import partnerships.store.document.AggregateDocument;
import partnerships.store.document.AggregateDocument.Index;

/** Where commitments lie, and what they are found by. */
public final class CommitmentDocument {

    private CommitmentDocument() {}

    public static AggregateDocument<Commitment> definition() {
        return new AggregateDocument<>(
                "commitments",
                Commitment.class,
                List.of(new Index("agreementId", false, "GET /v1/commitments?agreementId=")));
    }
}
