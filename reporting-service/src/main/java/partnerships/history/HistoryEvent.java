package partnerships.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as it was published.
 *
 * @param subject the aggregate it happened to
 * @param seq its number in the life of the aggregate, 1 or more
 * @param type versioned name, {@code partnership.<kind>.<Name>.v1}
 * @param time when it was true; absent if unknown
 * @param recordedAt when the system learned it
 * @param actor who did it: a person's id, the timer, or the id of the causing event
 * @param cause id of the event that caused it
 * @param bytes its data; not copied
 * @param place where its record lies; absent if it came from somewhere else than a topic of its owner
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
public record HistoryEvent(
        String subject,
        long seq,
        String type,
        @Nullable Instant time,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable String cause,
        byte[] bytes,
        @Nullable Place place) {

    /** Type of the event that only keeps the place of one that could not be published. */
    public static final String SKIPPED = "partnership.operation.EventSkipped.v1";

    /** Returns the same event with the place of its record. */
    public HistoryEvent at(Place there) {
        return new HistoryEvent(subject, seq, type, time, recordedAt, actor, cause, bytes, there);
    }

    /** Returns its id in all of the system: {@code <subject>@<seq>}. */
    public String id() {
        return subject + "@" + seq;
    }

    /** Returns whether it only keeps the place of an event that could not be published. */
    public boolean skipped() {
        return type.equals(SKIPPED);
    }

    /** Returns what kind of aggregate it is about: the second word of its type, or nothing if it has another form. */
    public String kind() {
        String[] words = type.split("\\.", -1);
        return words.length == 4 && words[0].equals("partnership") ? words[1] : "";
    }
}
