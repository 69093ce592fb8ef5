package partnerships.store.document;

import java.util.Set;

/**
 * The versions of a thing to which a change applies, as its caller names them ({@code If-Match}).
 *
 * @param any true if whatever there is will do, at any version
 * @param versions the versions that will do; of none of these there may be any that exists
 */
public record Expected(boolean any, Set<Long> versions) {

    public Expected {
        versions = Set.copyOf(versions);
    }

    /** Exactly one version. */
    public static Expected version(long version) {
        return new Expected(false, Set.of(version));
    }

    /** Returns whether a thing at this version is one of those expected. */
    public boolean matches(long version) {
        return any || versions.contains(version);
    }
}
