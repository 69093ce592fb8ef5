package partnerships.plan.web;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerships.defaults.web.NotFound;
import partnerships.defaults.web.Versioned;
import partnerships.plan.Plans;

/** What is to be said about a subject and when, and what became of it. */
@RestController
@RequestMapping("/v1/plans")
class PlanController {

    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    /** Answers a plan as it stands. */
    @GetMapping("/{id}")
    ResponseEntity<PlanView> get(@PathVariable String id) {
        var stored = plans.find(id).orElseThrow(() -> new NotFound("plan " + id));
        return Versioned.of(PlanView.of(stored), stored.version());
    }

    /**
     * Answers the plans of one subject.
     *
     * @param subjectId id of the meeting, committee, window or agreement
     */
    @GetMapping
    PlansView of(@RequestParam @Size(min = 1, max = 100) String subjectId) {
        return new PlansView(plans.about(subjectId).stream().map(PlanView::of).toList());
    }

    /** The plans of one subject. */
    record PlansView(List<PlanView> items) {}
}
