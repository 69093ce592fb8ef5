package partnerships.defaults.security;

/**
 * Tells which subjects a party's user may know of, by the query that confines its reads. Every bean of this type is asked; what none
 * of them shows is answered as if it had never been there.
 */
@FunctionalInterface
public interface VisibleSubjects {

    /**
     * Returns whether the caller, who is confined to a party, may see this subject.
     *
     * @param subject id of an aggregate of any service, as the caller wrote it
     */
    boolean show(String subject, Caller caller);
}
