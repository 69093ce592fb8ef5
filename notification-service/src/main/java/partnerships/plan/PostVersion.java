package partnerships.plan;

/**
 * How much of a post's life was known to whoever decided: until as much has been heard here, nobody can say who holds it.
 *
 * @param post its code
 * @param version sequence of the last of its events, 1 or more
 */
public record PostVersion(String post, long version) {}
