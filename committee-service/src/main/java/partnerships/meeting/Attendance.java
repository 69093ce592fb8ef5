package partnerships.meeting;

import org.jspecify.annotations.Nullable;

/**
 * Whether a seat was there.
 *
 * @param substitute post that came in its place; with {@code SUBSTITUTED}
 */
public record Attendance(
        String post, Represented represented, @Nullable String substitute) {

    /** How a seat was represented. */
    public enum Represented {
        /** By its own post. */
        PRESENT,
        /** By another post. */
        SUBSTITUTED,
        /** Not at all. */
        ABSENT
    }
}
