package partnerships.defaults.web;

import java.util.Optional;
import partnerships.contracts.Position;

/** Tells how far a part of this service has come. Every bean of this type is asked by {@code ?after=}. */
@FunctionalInterface
public interface AppliedPositions {

    /** Tells whether a position has been applied; empty if this part knows nothing of its subject. */
    Optional<Boolean> applied(Position position);
}
