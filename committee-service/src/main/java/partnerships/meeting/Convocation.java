package partnerships.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.store.Refused;

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

        boolean mayGive(Signature part) {
            return part.post().equals(post) && (part.actedBy().equals(post) || substitutes.contains(part.actedBy()));
        }
    }

    public Convocation {
        convokers = List.copyOf(convokers);
    }

    /** @throws Refused {@code NO_CONVOKER_STATED} if the text names nobody */
    public void requireConvokers() {
        if (convokers.isEmpty()) {
            throw new Refused("NO_CONVOKER_STATED", "no source says who convenes this committee");
        }
    }

    /** Returns the posts whose convocation is still missing; empty once the meeting is convened. */
    List<String> remaining(List<Signature> signatures) {
        if (!byAll && !signatures.isEmpty()) {
            return List.of();
        }
        return convokers.stream()
                .map(Convoker::post)
                .filter(post -> !hasSigned(post, signatures))
                .toList();
    }

    /**
     * Requires that somebody convenes who must, once, and not in the future.
     *
     * @throws Refused {@code NO_CONVOKER_STATED}, {@code NOT_A_CONVOKER}, {@code ALREADY_SIGNED}, {@code SIGNED_IN_FUTURE}
     */
    void requirePart(Signature part, List<Signature> known, Instant now) {
        requireConvokers();
        if (convokers.stream().noneMatch(convoker -> convoker.mayGive(part))) {
            throw new Refused("NOT_A_CONVOKER", part.actedBy() + " does not convene for " + part.post());
        }
        if (hasSigned(part.post(), known)) {
            throw new Refused("ALREADY_SIGNED", part.post() + " has convened it");
        }
        if (part.at().isAfter(now)) {
            throw new Refused("SIGNED_IN_FUTURE", part.at() + " is yet to come");
        }
    }

    private static boolean hasSigned(String post, List<Signature> signatures) {
        return signatures.stream().anyMatch(signature -> signature.post().equals(post));
    }

    /**
     * Returns the reason for a notice if it is shorter than asked, else null.
     *
     * @throws Refused {@code NOTICE_TOO_SHORT} if it is, and no reason was given
     */
    @Nullable
    String reasonIfShort(int days, @Nullable String reason) {
        if (days >= noticeDays) {
            return null;
        }
        if (reason == null) {
            throw new Refused(
                    "NOTICE_TOO_SHORT", "%d days are less than %d; give a reason".formatted(days, noticeDays));
        }
        return reason;
    }
}
