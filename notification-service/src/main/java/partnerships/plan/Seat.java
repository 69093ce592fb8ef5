package partnerships.plan;

/**
 * A seat that is expected at a meeting.
 *
 * @param post its code
 * @param organisation whose post it is
 * @param role CHAIR, CO_CHAIR, MEMBER or SECRETARY
 */
public record Seat(String post, String organisation, String role) {}
