package partnerships.plan;

/** In which part of a subject's life a rule applies. */
public enum Phase {
    /** From being scheduled until being convened. */
    SCHEDULED,
    /** Once convened. */
    CONVENED,
    ALWAYS
}
