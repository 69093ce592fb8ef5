package partnerships.directory;

import org.jspecify.annotations.Nullable;

/**
 * A person, known to everybody else by id alone.
 *
 * @param personId the {@code sub} of the person's tokens
 * @param mail address; absent if none is known
 * @param language tag: fr, en, ar
 * @param zone IANA zone in which the person lives
 */
public record Person(String personId, String name, @Nullable String mail, String language, String zone) {

    /** Names neither the person nor the address: whoever logs a person logs an id. */
    @Override
    public String toString() {
        return "Person[" + personId + "]";
    }
}
