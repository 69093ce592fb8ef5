package partnerships.exports;

/** In which form an answer is given. */
public enum Form {
    /** Page by page. */
    JSON,
    /** Whole, as it is read. */
    CSV
}
