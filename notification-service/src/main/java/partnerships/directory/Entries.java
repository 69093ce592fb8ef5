package partnerships.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One kind of plain documents, each under its own id. */
public interface Entries<T> {

    /** Writes an entry; answers whether it is new. */
    boolean put(String id, T entry);

    /** Writes an entry unless there is one under that id. */
    void putIfAbsent(String id, T entry);

    Optional<T> find(String id);

    /** Returns those of the ids that are there, in no order. */
    List<T> findAll(Collection<String> ids);

    /** Returns all, in the order of their ids. */
    List<T> all();
}
