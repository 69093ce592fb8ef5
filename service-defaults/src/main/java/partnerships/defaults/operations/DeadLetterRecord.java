package partnerships.defaults.operations;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;

/**
 * One record of a dead-letter topic: a record that a consumer could not use, with where it came from and why.
 *
 * @param offset its place among the dead letters
 * @param keptAt when it was put there
 * @param headers the last value of each, by name
 * @param data absent for a record without value, or if they were too large to be kept
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; never compared
public record DeadLetterRecord(long offset, Instant keptAt, Map<String, byte[]> headers, byte @Nullable [] data) {

    /** Returns the letter as the event that it perhaps is; reading an attribute it lacks throws. */
    public CloudEvent event() {
        return CloudEvent.of(headers, data == null ? new byte[0] : data);
    }

    /** Returns whose event it is; empty if nobody can say. */
    public Optional<String> subject() {
        return event().text(CloudEvent.SUBJECT).filter(subject -> !subject.isBlank());
    }

    /** Returns whether the owner of the topic published it: what only claims to be an event is put aside too. */
    public boolean isSomebodys() {
        try {
            event().mustBelongTo(event().text("dlq-topic").orElse(""));
            return true;
        } catch (CloudEvent.Malformed e) {
            return false;
        }
    }

    /** Returns the number of the event; empty if it has none. */
    public Optional<Long> sequence() {
        try {
            return Optional.of(event().sequence());
        } catch (CloudEvent.Malformed e) {
            return Optional.empty();
        }
    }
}
