package partnerships.store.document;

import java.util.List;
import org.bson.Document;
import partnerships.store.mapping.StateMapping;

/**
 * How an aggregate lies in MongoDB. Its state is the record's components: a record with the one component {@code value} as that
 * value, a sealed interface with the field {@code kind}, dates as ISO 8601 text. No class name is stored.
 *
 * @param collection its name, plural: {@code agreements}
 * @param type the aggregate's record
 * @param indexes below {@code state}; the store adds its own for outbox, deadline and job
 */
public record AggregateDocument<A>(String collection, Class<A> type, List<Index> indexes) {

    /**
     * An index, with the query that needs it.
     *
     * @param field below {@code state}: {@code reference}, {@code parties.organisation}
     * @param unique a second document with the same value is refused with 409 {@code REFERENCE_TAKEN}; documents without the
     *     field are not indexed
     * @param neededBy the query that needs it, for the reader
     */
    public record Index(String field, boolean unique, String neededBy) {}

    /** Returns the state of an aggregate as it lies in MongoDB; a golden document in a test pins it. */
    public Document write(A aggregate) {
        return StateMapping.write(aggregate);
    }

    /** Returns the aggregate whose state lies so in MongoDB. */
    public A read(Document state) {
        return StateMapping.read(state, type);
    }
}
