package partnerships.delivery.web;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.NotFound;
import partnerships.defaults.web.Versioned;
import partnerships.delivery.Deliveries;
import partnerships.delivery.Delivery;
import partnerships.delivery.Progress;
import partnerships.store.document.Stored;

/** Who was sent what, or why not. A party's user sees what was sent to that user; the rest is not there. */
@RestController
@RequestMapping("/v1/deliveries")
class DeliveryController {

    private final Deliveries deliveries;
    private final Progress progress;

    DeliveryController(Deliveries deliveries, Progress progress) {
        this.deliveries = deliveries;
        this.progress = progress;
    }

    /** Answers a delivery as it stands. */
    @GetMapping("/{id}")
    ResponseEntity<DeliveryView> get(@PathVariable String id, Caller caller) {
        var stored =
                deliveries.visible(id, VisibleDeliveries.to(caller)).orElseThrow(() -> new NotFound("delivery " + id));
        return Versioned.of(views(List.of(stored)).getFirst(), stored.version());
    }

    /**
     * Answers every delivery about one subject.
     *
     * @param subjectId id of the meeting, committee, window or agreement
     */
    @GetMapping
    DeliveriesView about(@RequestParam @Size(min = 1, max = 100) String subjectId, Caller caller) {
        return new DeliveriesView(views(deliveries.visibleAbout(subjectId, VisibleDeliveries.to(caller))));
    }

    private List<DeliveryView> views(List<Stored<Delivery>> found) {
        var queued = found.stream()
                .filter(stored -> stored.aggregate().queued())
                .map(Stored::id)
                .toList();
        var tried = queued.isEmpty() ? Map.<String, Progress.Tried>of() : progress.of(queued);
        return found.stream()
                .map(stored -> DeliveryView.of(stored, tried.get(stored.id())))
                .toList();
    }

    /** The deliveries about one subject. */
    record DeliveriesView(List<DeliveryView> items) {}
}
