package partnerships.operations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import partnerships.defaults.operations.Audit;
import partnerships.defaults.operations.ReplayView;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.NotFound;
import partnerships.defaults.web.PageAnswer;
import partnerships.defaults.web.Paging;
import partnerships.store.inbox.InboxPositions;
import partnerships.store.inbox.ParkedSubjects;
import partnerships.store.inbox.ParkedSubjects.Parked;

/** Subjects whose facts go to the dead letters, listed and let go on. */
@RestController
final class ParkedSubjectController {

    private final ParkedSubjects subjects;
    private final StoreDeadLetters deadLetters;
    private final Audit audit;

    ParkedSubjectController(ParkedSubjects subjects, StoreDeadLetters deadLetters, Audit audit) {
        this.subjects = subjects;
        this.deadLetters = deadLetters;
        this.audit = audit;
    }

    /**
     * A parked subject.
     *
     * @param sequence of the last event handled
     * @param reason why the next one cannot be handled
     * @param upTo the events behind {@code sequence} up to this one are dead letters
     */
    record ParkedView(String consumer, String subject, long sequence, Instant since, String reason, long upTo) {

        static ParkedView of(Parked parked) {
            return new ParkedView(
                    parked.key().consumer(),
                    parked.key().subject(),
                    parked.sequence(),
                    parked.since(),
                    parked.reason(),
                    parked.upTo());
        }
    }

    /** Which subject is to go on, at which consumer. */
    record ReplayRequest(
            @NotBlank @Size(max = 200) String consumer,
            @NotBlank @Size(max = 1000) String subject) {}

    /** Lists the subjects that cannot go on. */
    @GetMapping("/v1/operations/parked-subjects")
    PageAnswer<ParkedView> parkedSubjects(Paging paging) {
        List<Parked> found = subjects.parkedAfter(last(paging).orElse(null), paging.limit() + 1);
        return PageAnswer.of(found, paging, ParkedView::of, ParkedSubjectController::keys);
    }

    /** Reads the dead letters of a subject in order, and lets it go on if all can be read. */
    @PostMapping("/v1/operations/parked-subjects/replay")
    ReplayView replayParkedSubject(@RequestBody @Valid ReplayRequest request, Caller caller) {
        var key = new InboxPositions.Key(request.consumer(), request.subject());
        if (!deadLetters.knows(key)) {
            throw new NotFound("such subject of such a consumer");
        }
        var replayed = deadLetters.replay(key);
        audit.note(
                caller,
                "replayed",
                request.consumer() + " " + request.subject(),
                replayed.handled() + " handled" + (replayed.heldAt() == null ? "" : ", held at " + replayed.heldAt()));
        return ReplayView.of(request.consumer(), replayed);
    }

    private static Map<String, Object> keys(Parked parked) {
        return Map.of(
                "since", parked.since(),
                "consumer", parked.key().consumer(),
                "subject", parked.key().subject());
    }

    private static Optional<Parked> last(Paging paging) {
        return paging.last("since", Date.class)
                .map(since -> new Parked(
                        new InboxPositions.Key(
                                paging.last("consumer", String.class).orElseThrow(),
                                paging.last("subject", String.class).orElseThrow()),
                        0,
                        since.toInstant(),
                        "",
                        0));
    }
}
