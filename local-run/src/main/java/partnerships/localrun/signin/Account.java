package partnerships.localrun.signin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A demo account: a function, not a person. Its secret is its name.
 *
 * @param sub what tokens carry as {@code sub}, and the directory as the person's id
 * @param party the only organisation whose affairs it sees; none = it sees all
 * @param scopes what it may do
 */
public record Account(String name, String sub, @Nullable String party, Set<String> scopes, String purpose) {

    private static final Set<String> READ =
            Set.of("agreements:read", "committees:read", "notifications:read", "reports:read");
    private static final Set<String> WRITE = Set.of(
            "agreements:read",
            "agreements:write",
            "committees:read",
            "committees:write",
            "notifications:read",
            "notifications:write",
            "reports:read");
    private static final Set<String> CHAIR = Set.of("agreements:read", "committees:read", "committees:write");

    /** Every account there is. */
    public static final List<Account> ALL = List.of(
            of("staff", 1, null, WRITE, "records agreements, meetings and posts for the region"),
            of("secretary", 2, null, CHAIR, "keeps the committees' meetings; chairs none"),
            of("president-rcs", 3, null, CHAIR, "chairs for Casablanca-Settat"),
            of("president-lsh", 4, "lsh", CHAIR, "chairs for Laâyoune–Sakia El Hamra; sees only what concerns it"),
            of("partner-idf", 5, "idf", READ, "a partner; sees only what concerns Île-de-France"),
            of("analyst", 6, null, Set.of("reports:read"), "reads reports"),
            of("operator", 7, null, Set.of("operations"), "operates the services"));

    public Account {
        scopes = Set.copyOf(scopes);
    }

    private static Account of(String name, int number, @Nullable String party, Set<String> scopes, String purpose) {
        return new Account(name, "00000000-0000-4000-8000-%012d".formatted(number), party, scopes, purpose);
    }

    /** Returns what its client authenticates with. */
    public String secret() {
        return name;
    }
}
