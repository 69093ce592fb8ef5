package partnerships.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a fact does to a subject and to its plan.
 *
 * @param next the subject as it is now known
 */
public record Transition(Subject next, Change change) {

    /** What follows for the steps. */
    public sealed interface Change {

        /** Nothing. */
        record Nothing() implements Change {}

        /**
         * Waiting steps are superseded and armed anew.
         *
         * @param scheduleVersion the subject's own; absent means the next one
         * @param facts what happened, for rules that count from it
         * @param anew what was said of the same moment before holds no longer: it is said again
         */
        record Rescheduled(@Nullable Integer scheduleVersion, Set<Anchor> facts, boolean anew) implements Change {}

        /** The subject is in another phase of the same schedule: rules of the old one end, those of the new one are armed. */
        record Advanced(Set<Anchor> facts) implements Change {}

        /** Nothing else changes; what the fact itself calls for is said, each time it happens. */
        record Announced(Set<Anchor> facts) implements Change {}

        /** Waiting steps are cancelled; only what the fact itself calls for is still said. */
        record Over(String reason, Set<Anchor> facts) implements Change {}
    }

    static Transition nothing(Subject same) {
        return new Transition(same, new Change.Nothing());
    }
}
