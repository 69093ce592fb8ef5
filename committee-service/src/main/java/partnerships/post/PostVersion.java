package partnerships.post;

/**
 * How much of a post's life is known. Who holds it may only be concluded by somebody who knows as much.
 *
 * @param post its code
 * @param version sequence of the last of its events
 */
public record PostVersion(String post, long version) {}
