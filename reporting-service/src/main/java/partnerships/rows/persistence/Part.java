package partnerships.rows.persistence;

/**
 * A part of a row that need not be read.
 *
 * @param field where it is kept
 */
public record Part(String field) {}
