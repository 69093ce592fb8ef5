package partnerships.committee;

/** What a fact rests on. */
public enum Basis {
    /** A source says so. */
    STATED,
    /** We infer it from what a source says. */
    INFERRED,
    /** No source says anything; something had to be taken for the system to run. */
    ASSUMED
}
