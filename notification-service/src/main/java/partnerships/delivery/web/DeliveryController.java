package partnerships.delivery.web;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.NotFound;
import partnerships.defaults.web.Versioned;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.store.document.AggregateStore;

/** Who was sent what, or why not. A party's user sees what was sent to that user; the rest is not there. */
@RestController
@RequestMapping("/v1/deliveries")
class DeliveryController {

    private static final int LIMIT = 200;

    private final AggregateStore<Delivery, DeliveryEvent> deliveries;

    DeliveryController(AggregateStore<Delivery, DeliveryEvent> deliveries) {
        this.deliveries = deliveries;
    }

    /** Answers a delivery as it stands. */
    @GetMapping("/{id}")
    ResponseEntity<DeliveryView> get(@PathVariable String id, Caller caller) {
        var stored =
                deliveries.find(id, VisibleDeliveries.to(caller)).orElseThrow(() -> new NotFound("delivery " + id));
        return Versioned.of(DeliveryView.of(stored), stored.version());
    }

    /**
     * Answers every delivery about one subject.
     *
     * @param subjectId id of the meeting, committee, window or agreement
     */
    @GetMapping
    DeliveriesView about(@RequestParam @Size(min = 1, max = 100) String subjectId, Caller caller) {
        var criteria = new Criteria()
                .andOperator(
                        Criteria.where("state.notice.about.subjectId").is(subjectId), VisibleDeliveries.to(caller));
        return new DeliveriesView(
                deliveries.find(criteria, LIMIT).stream().map(DeliveryView::of).toList());
    }

    /** The deliveries about one subject. */
    record DeliveriesView(List<DeliveryView> items) {}
}
