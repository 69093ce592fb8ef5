package partnerships.directory;

/**
 * What a post is called upon for though no seat names it.
 *
 * @param role {@code focal-point}, {@code legal}, {@code finance}, {@code presidents-office}, {@code secretary-<organisation>}
 * @param post its code
 */
public record Role(String role, String post) {}
