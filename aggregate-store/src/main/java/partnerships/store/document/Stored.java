package partnerships.store.document;

/**
 * An aggregate as it was read.
 *
 * @param version number of its events so far, 1 or more
 */
public record Stored<A>(String id, long version, A aggregate) {}
