package partnerships.store.commit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import partnerships.store.document.OutboxEvent;
import partnerships.store.document.StoreException;

/**
 * What brings a document forward to what its log says already.
 *
 * @param base version that it had; 0 if it is not there
 * @param version of the last event that was read from the log
 * @param seen what the events say about facts that they follow from, by source subject
 * @param again the same events, to be sent once more if earlier ones still wait: a consumer takes them only behind those
 */
public record Forward(
        String id,
        long base,
        long version,
        Document state,
        Map<String, Long> seen,
        Commit.Outlook outlook,
        @Nullable Again again) {

    /** @param since when they were put there, in real time */
    public record Again(List<OutboxEvent> events, Instant since) {}

    /** The store side of it. */
    @FunctionalInterface
    public interface Documents {
        /**
         * Writes it onto the version it was worked out from.
         *
         * @return whether it was written; false if somebody else has been faster
         * @throws StoreException.ReferenceTaken if a business reference still belongs to another
         * @throws StoreException.OutcomeUnknown if the database did not say
         */
        boolean forward(Forward forward);
    }
}
