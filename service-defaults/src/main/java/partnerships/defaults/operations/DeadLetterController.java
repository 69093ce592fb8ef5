package partnerships.defaults.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import partnerships.contracts.CloudEvent;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.NotFound;
import partnerships.defaults.web.PageAnswer;
import partnerships.defaults.web.Paging;
import partnerships.defaults.web.Problem;

/** Dead letters, listed and replayed. What they contain is shown to nobody: where it lies, every entry says. */
@RestController
final class DeadLetterController {

    private static final String OFFSET = "offset";

    private final DeadLetterDesk desk;
    private final DeadLetterTopics topics;
    private final Audit audit;

    DeadLetterController(DeadLetterDesk desk, DeadLetterTopics topics, Audit audit) {
        this.desk = desk;
        this.topics = topics;
        this.audit = audit;
    }

    /**
     * How many dead letters a consumer has.
     *
     * @param letters how many there are, handled ones among them
     */
    record ConsumerView(String consumer, long letters) {}

    /**
     * The consumers of this service.
     *
     * @param items one for each consumer
     */
    record ConsumersView(List<ConsumerView> items) {}

    /**
     * A dead letter without its content.
     *
     * @param topic where the record came from, with {@code partition} and {@code sourceOffset}
     * @param bytes of its data; 0 if they were not kept
     */
    record LetterView(
            long offset,
            Instant keptAt,
            DeadLetterDesk.State state,
            @Nullable String subject,
            @Nullable Long sequence,
            @Nullable String type,
            @Nullable String topic,
            @Nullable String partition,
            @Nullable String sourceOffset,
            @Nullable String reason,
            int bytes) {

        static LetterView of(DeadLetterRecord letter, DeadLetterDesk.State state) {
            CloudEvent event = letter.event();
            byte[] data = letter.data();
            return new LetterView(
                    letter.offset(),
                    letter.keptAt(),
                    state,
                    letter.subject().orElse(null),
                    letter.sequence().orElse(null),
                    event.text(CloudEvent.TYPE).orElse(null),
                    event.text("dlq-topic").orElse(null),
                    event.text("dlq-partition").orElse(null),
                    event.text("dlq-offset").orElse(null),
                    event.text("dlq-reason").orElse(null),
                    data == null ? 0 : data.length);
        }
    }

    /** Lists the consumers, and how many dead letters each has. */
    @GetMapping("/v1/operations/dead-letters")
    ConsumersView deadLetterConsumers() {
        return new ConsumersView(desk.consumers().stream()
                .map(consumer -> new ConsumerView(consumer, topics.count(consumer)))
                .toList());
    }

    /**
     * Lists the dead letters of one consumer, without their content.
     *
     * @param consumer name of the consumer
     */
    @GetMapping("/v1/operations/dead-letters/{consumer}")
    PageAnswer<LetterView> deadLetters(@PathVariable String consumer, Paging paging) {
        check(consumer);
        List<LetterView> found = topics.page(
                consumer,
                paging.last(OFFSET, Number.class).map(Number::longValue).orElse(-1L) + 1,
                paging.limit() + 1,
                letter -> LetterView.of(letter, desk.stateOf(consumer, letter)));
        return PageAnswer.of(found, paging, view -> view, view -> Map.of(OFFSET, view.offset()));
    }

    /**
     * Reads the subject of one dead letter again.
     *
     * @param consumer name of the consumer
     * @param offset where the letter lies
     */
    @PostMapping("/v1/operations/dead-letters/{consumer}/{offset}/replay")
    ReplayView replayDeadLetter(@PathVariable String consumer, @PathVariable long offset, Caller caller) {
        check(consumer);
        DeadLetterRecord letter = topics.at(consumer, offset)
                .orElseThrow(() -> new NotFound("dead letter " + offset + " of " + consumer));
        var replayed = desk.replay(consumer, letter).orElseThrow(NotReplayable::new);
        audit.note(caller, "replayed", consumer + " " + replayed.subject(), replayed.handled() + " handled");
        return ReplayView.of(consumer, replayed);
    }

    private void check(String consumer) {
        if (!desk.consumers().contains(consumer)) {
            throw new NotFound("consumer of that name");
        }
    }

    /** A letter of which nobody can say whose event it is. */
    static final class NotReplayable extends RuntimeException {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReplayable(NotReplayable e) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                        HttpStatus.CONFLICT,
                        "NOT_REPLAYABLE",
                        "it does not say what happened to whom; its producer must tell it again"));
    }
}
