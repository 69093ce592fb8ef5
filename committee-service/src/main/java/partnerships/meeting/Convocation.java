package partnerships.meeting;

import static partnerships.meeting.MeetingRefusal.ALREADY_SIGNED;
import static partnerships.meeting.MeetingRefusal.NOTICE_TOO_SHORT;
import static partnerships.meeting.MeetingRefusal.NOT_A_CONVOKER;
import static partnerships.meeting.MeetingRefusal.SIGNED_IN_FUTURE;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import partnerships.store.Refused;

/**
 * Who must convene a committee, and how long before.
 *
 * @param rule ALL_CHAIRS, ANY_CHAIR or SECRETARY; one from the future names nobody
 * @param convokers empty if the text names none
 * @param noticeDays calendar days between convocation and meeting, counted on local dates; 0 if not stated
 */
public record Convocation(String rule, List<Convoker> convokers, int noticeDays) {

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

    /** Returns why the list of convokers is empty, if it is. */
    String whyNobody() {
        return switch (rule) {
            case "ALL_CHAIRS", "ANY_CHAIR" ->
                "the chairs convene (%s), and no seat is a CHAIR or CO_CHAIR".formatted(rule);
            case "SECRETARY" -> "the secretary convenes (SECRETARY), and no seat is a SECRETARY";
            default -> "this version does not know the rule " + rule;
        };
    }

    private boolean byAll() {
        return rule.equals("ALL_CHAIRS");
    }

    /** Returns the posts whose convocation is still missing; empty once the meeting is convened. */
    List<String> remaining(List<Signature> signatures) {
        if (!byAll() && !signatures.isEmpty()) {
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
     * @throws Refused {@code NOT_A_CONVOKER}, {@code ALREADY_SIGNED}, {@code SIGNED_IN_FUTURE}
     */
    void requirePart(Signature part, List<Signature> known, Instant now) {
        if (convokers.stream().noneMatch(convoker -> convoker.mayGive(part))) {
            throw new Refused(
                    NOT_A_CONVOKER,
                    "%s does not convene for %s; these do: %s".formatted(part.actedBy(), part.post(), who()));
        }
        if (hasSigned(part.post(), known)) {
            throw new Refused(
                    ALREADY_SIGNED, "%s has convened it; still to come: %s".formatted(part.post(), missing(known)));
        }
        if (part.at().isAfter(now)) {
            throw new Refused(SIGNED_IN_FUTURE, part.at() + " is yet to come (paper.signedOn)");
        }
    }

    /** Returns who convenes: {@code RCS/PRESIDENT (or RCS/VICE-PRESIDENT), LSH/PRESIDENT}. */
    public String who() {
        return convokers.stream()
                .map(convoker -> convoker.substitutes().isEmpty()
                        ? convoker.post()
                        : convoker.post() + " (or " + String.join(", ", convoker.substitutes()) + ")")
                .collect(Collectors.joining(", "));
    }

    private String missing(List<Signature> known) {
        var remaining = remaining(known);
        return remaining.isEmpty() ? "nobody" : String.join(", ", remaining);
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
                    NOTICE_TOO_SHORT,
                    "%d days are less than %d; say why (shortNoticeReason) or move it".formatted(days, noticeDays));
        }
        return reason;
    }
}
