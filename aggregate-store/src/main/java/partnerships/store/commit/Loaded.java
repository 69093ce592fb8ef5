package partnerships.store.commit;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document as a commit needs it.
 *
 * @param seen last sequence applied, by source subject
 * @param created the command that created it, if it had a key
 * @param commands the last commands with a key
 * @param pending what waits to be published
 * @param job whether it has a job
 */
public record Loaded(
        String id,
        long version,
        Document state,
        Map<String, Long> seen,
        @Nullable Answered created,
        List<Answered> commands,
        Pending pending,
        boolean job) {

    /** Returns what is there of an aggregate that is not there. */
    static Loaded nothing(String id) {
        return new Loaded(id, 0, new Document(), Map.of(), null, List.of(), Pending.NOTHING, false);
    }

    /** @param bytes of the whole outbox */
    public record Pending(int events, int bytes) {
        public static final Pending NOTHING = new Pending(0, 0);
    }
}
