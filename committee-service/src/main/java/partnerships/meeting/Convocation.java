package partnerships.meeting;

import java.util.List;
import java.util.Set;

/**
 * Who must convene a committee, and how long before.
 *
 * @param byAll whether all convokers must, or one is enough
 * @param convokers empty if the text names none
 * @param noticeDays calendar days between convocation and meeting, counted on local dates; 0 if not stated
 */
public record Convocation(boolean byAll, List<Convoker> convokers, int noticeDays) {

    /** @param substitutes posts that may act for it */
    public record Convoker(String post, List<String> substitutes) {

        public Convoker {
            substitutes = List.copyOf(substitutes);
        }

        boolean mayBeActedForBy(String actor) {
            return actor.equals(post) || substitutes.contains(actor);
        }
    }

    public Convocation {
        convokers = List.copyOf(convokers);
    }

    /** Returns the posts whose convocation is still missing; empty once the meeting is convened. */
    List<String> remaining(Set<String> signed) {
        if (!byAll && !signed.isEmpty()) {
            return List.of();
        }
        return convokers.stream()
                .map(Convoker::post)
                .filter(post -> !signed.contains(post))
                .toList();
    }
}
