package partnerships.delivery.persistence;

import java.util.List;
import partnerships.delivery.Delivery;
import partnerships.store.document.AggregateDocument;
import partnerships.store.document.AggregateDocument.Index;

/** How deliveries are stored. */
public final class DeliveryDocument {

    public static final AggregateDocument<Delivery> DOCUMENT = new AggregateDocument<>(
            "deliveries",
            Delivery.class,
            List.of(
                    new Index("notice.about.subjectId", false, "all that was said about a subject; calendar order"),
                    new Index("notice.to.recipient", false, "what a user of a party has been sent")));

    private DeliveryDocument() {}
}
