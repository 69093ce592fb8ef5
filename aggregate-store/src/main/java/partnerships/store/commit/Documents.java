package partnerships.store.commit;

import java.util.Optional;
import partnerships.store.document.StoreException;

/** The store side of a commit: the documents of one collection. Everything it answers is majority-committed and journalled. */
public interface Documents {

    Optional<Loaded> load(String id);

    /**
     * Inserts the document of a new aggregate.
     *
     * @return whether it was inserted; false if the id exists
     * @throws StoreException.ReferenceTaken if a business reference belongs to another
     * @throws StoreException.OutcomeUnknown if the database did not say
     */
    boolean insert(Commit commit);

    /**
     * Commits onto the version that the commit was decided upon.
     *
     * @return whether it was committed; false if the version has moved on
     * @throws StoreException.ReferenceTaken if a business reference belongs to another
     * @throws StoreException.OutcomeUnknown if the database did not say
     */
    boolean update(Commit commit);
}
