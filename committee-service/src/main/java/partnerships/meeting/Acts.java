package partnerships.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.meeting.MeetingEvent.MeetingConvened;
import partnerships.meeting.MeetingEvent.MeetingConvocationSigned;
import partnerships.meeting.MeetingEvent.MeetingInstantRecomputed;
import partnerships.meeting.MeetingEvent.MeetingOutcomeCorrected;
import partnerships.meeting.MeetingEvent.MeetingRescheduled;

/**
 * What was done about a meeting. It stays on record whatever becomes of the meeting.
 *
 * @param signatures parts of the convocation for the date that stands or stood last, in order
 * @param convening absent until all who must have convened it
 * @param moves of its date or place, in order
 * @param corrections of its outcome, in order
 */
public record Acts(
        List<Signature> signatures, @Nullable Convening convening, List<Moved> moves, List<Correction> corrections) {

    /** Nothing has been done. */
    static final Acts NONE = new Acts(List.of(), null, List.of(), List.of());

    /**
     * All who must had convened it.
     *
     * @param by posts that convened
     * @param at when the last of them did
     * @param noticeDays calendar days from then to the meeting as it then stood
     * @param shortNoticeReason present if they were fewer than the committee asks
     */
    public record Convening(
            List<String> by,
            Instant at,
            int noticeDays,
            @Nullable String shortNoticeReason) {
        public Convening {
            by = List.copyOf(by);
        }
    }

    /**
     * It got another date or place.
     *
     * @param reason absent if the rules of its zone changed, and with them the instant of its local time
     * @param noticeDays calendar days from the move to the meeting; present if it was convened
     * @param shortNoticeReason present if they were fewer than the committee asks
     * @param voided parts of a convocation that was not complete, given for the date before
     */
    public record Moved(
            Schedule before,
            Schedule after,
            @Nullable String reason,
            @Nullable Integer noticeDays,
            @Nullable String shortNoticeReason,
            List<Signature> voided,
            Instant at) {
        public Moved {
            voided = List.copyOf(voided);
        }
    }

    /**
     * Its outcome was recorded otherwise than it was.
     *
     * @param before what was recorded; absent if it was that it was not held
     * @param evidence who says how it was
     */
    public record Correction(
            @Nullable Outcome before, @Nullable Outcome after, String reason, Evidence evidence, Instant at) {}

    public Acts {
        signatures = List.copyOf(signatures);
        moves = List.copyOf(moves);
        corrections = List.copyOf(corrections);
    }

    Acts signed(MeetingConvocationSigned signed) {
        var part = new Signature(signed.post(), signed.actedBy(), signed.at(), signed.evidence());
        return new Acts(and(signatures, part), convening, moves, corrections);
    }

    Acts convened(MeetingConvened convened) {
        var complete = new Convening(
                convened.convokedBy(), convened.convokedAt(), convened.noticeDays(), convened.shortNoticeReason());
        return new Acts(signatures, complete, moves, corrections);
    }

    /** A convocation that is complete stands; the parts of one that is not are void. */
    Acts moved(MeetingRescheduled moved) {
        var voided = moved.convened() ? List.<Signature>of() : signatures;
        var move = new Moved(
                moved.before(),
                moved.appointment().schedule(),
                moved.reason(),
                moved.noticeDays(),
                moved.shortNoticeReason(),
                voided,
                moved.at());
        return new Acts(moved.convened() ? signatures : List.of(), convening, and(moves, move), corrections);
    }

    Acts moved(MeetingInstantRecomputed moved) {
        var voided = moved.convened() ? List.<Signature>of() : signatures;
        var move = new Moved(moved.before(), moved.appointment().schedule(), null, null, null, voided, moved.at());
        return new Acts(moved.convened() ? signatures : List.of(), convening, and(moves, move), corrections);
    }

    Acts corrected(MeetingOutcomeCorrected fact) {
        var correction = new Correction(fact.before(), fact.outcome(), fact.reason(), fact.evidence(), fact.at());
        return new Acts(signatures, convening, moves, and(corrections, correction));
    }

    private static <T> List<T> and(List<T> known, T next) {
        var all = new ArrayList<>(known);
        all.add(next);
        return all;
    }
}
