package partnerships.delivery;

import java.util.Optional;

/**
 * What a caller may see: every delivery, or only one's own.
 *
 * @param recipient the person; empty for staff, who see everything
 */
public record Confinement(Optional<String> recipient) {}
