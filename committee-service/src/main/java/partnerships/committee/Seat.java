package partnerships.committee;

import java.util.List;
import java.util.Set;

/**
 * A place in a committee, bound to a post; who holds the post is the directory's to say.
 *
 * @param role CHAIR, CO_CHAIR, MEMBER or SECRETARY; a role from the future is kept and gives no right
 * @param substitutes posts that may act for it
 */
public record Seat(String post, String organisation, String role, List<String> substitutes) {

    private static final Set<String> CHAIRS = Set.of("CHAIR", "CO_CHAIR");

    public Seat {
        substitutes = List.copyOf(substitutes);
    }

    /** Returns whether it presides, alone or with others. */
    public boolean presides() {
        return CHAIRS.contains(role);
    }

    /** Returns whether it is the secretary's. */
    public boolean keepsTheRecords() {
        return role.equals("SECRETARY");
    }
}
