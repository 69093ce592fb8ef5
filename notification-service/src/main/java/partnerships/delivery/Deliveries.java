package partnerships.delivery;

import java.util.List;
import java.util.Optional;
import partnerships.store.document.Aggregates;
import partnerships.store.document.Stored;

/** All deliveries. */
public interface Deliveries extends Aggregates<Delivery, DeliveryEvent> {

    /** Returns every delivery about one subject; at most 10,000. */
    List<Stored<Delivery>> about(String subjectId);

    /** Returns those of them that went, or are to go, to one recipient; at most 100. */
    List<Stored<Delivery>> about(String subjectId, String recipient);

    /** Returns the delivery, if it is there for whoever is so confined. */
    Optional<Stored<Delivery>> visible(String id, Confinement confinement);

    /** Returns the deliveries about one subject, as far as they are there for whoever is so confined; at most 200. */
    List<Stored<Delivery>> visibleAbout(String subjectId, Confinement confinement);
}
