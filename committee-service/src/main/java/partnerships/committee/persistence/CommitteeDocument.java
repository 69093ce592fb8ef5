package partnerships.committee.persistence;

import java.util.List;
import partnerships.committee.Committee;
import partnerships.store.document.AggregateDocument;
import partnerships.store.document.AggregateDocument.Index;

/** Where committees lie, and what they are found by. */
public final class CommitteeDocument {

    private CommitteeDocument() {}

    public static AggregateDocument<Committee> definition() {
        return new AggregateDocument<>(
                "committees",
                Committee.class,
                List.of(
                        new Index("origin.agreementId", false, "what an agreement's facts change"),
                        new Index("origin.parties.organisation", false, "what a party's user may see")));
    }
}
