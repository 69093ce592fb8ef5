package partnerships.meeting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.Grammar;
import partnerships.meeting.Attendance;
import partnerships.meeting.Evidence;
import partnerships.meeting.Move;
import partnerships.meeting.Move.Removable;
import partnerships.meeting.OutcomeCorrection;
import partnerships.meeting.PaperConvocation;
import partnerships.meeting.Slot;

/** What callers ask of meetings. */
final class MeetingRequests {

    private static final int ITEMS = 50;
    private static final int LINE = 300;
    private static final String POST = Grammar.POST;
    private static final String REFERENCE = Grammar.REFERENCE;
    private static final int REFERENCE_LENGTH = Grammar.REFERENCE_LENGTH;
    /** More than a reference may have: the spaces around it do not count. */
    static final int SPELLING_LENGTH = 100;

    private static final String WEB_ADDRESS = "https?://\\S{1,480}";

    private MeetingRequests() {}

    /** Which committee is to meet, and what about. */
    record ProposeRequest(
            @NotNull UUID committeeId,

            @NotBlank @Size(max = REFERENCE_LENGTH) @Pattern(regexp = REFERENCE)
            String reference,

            @Nullable @Size(max = ITEMS) List<@NotBlank @Size(min = 1, max = LINE) String> agenda) {}

    /**
     * A meeting of the past.
     *
     * @param heldOn local date of its start
     * @param attendance as far as it is on record
     */
    record HeldRequest(
            @NotNull UUID committeeId,

            @NotBlank @Size(max = REFERENCE_LENGTH) @Pattern(regexp = REFERENCE)
            String reference,

            @NotNull LocalDate heldOn,

            @Nullable @Size(max = ITEMS) List<@NotNull @Valid SeatRequest> attendance,

            @NotNull @Valid EvidenceRequest evidence) {

        List<Attendance> attended() {
            return attendance == null ? List.of() : SeatRequest.all(attendance);
        }
    }

    /**
     * When and where.
     *
     * @param localStart local time without an offset
     * @param localEnd local time without an offset
     * @param zone of the local times; the committee's if absent
     * @param startOffset decides between two instants of a local start that occurs twice
     * @param endOffset likewise for the end
     * @param expectedPosts whose seats are expected, one or more; all if absent
     */
    record ScheduleRequest(
            @NotNull LocalDateTime localStart,

            @NotNull LocalDateTime localEnd,

            @Nullable ZoneId zone,

            @Nullable ZoneOffset startOffset,

            @Nullable ZoneOffset endOffset,

            @Nullable @Size(min = 1, max = LINE) String place,

            @Nullable @Pattern(regexp = WEB_ADDRESS) String link,

            @Nullable @Size(max = ITEMS) List<@NotNull @Pattern(regexp = POST) String> expectedPosts) {

        Slot slot(ZoneId ofCommittee) {
            var where = Objects.requireNonNullElse(zone, ofCommittee);
            return new Slot(localStart, localEnd, where, startOffset, endOffset, place, link);
        }
    }

    /**
     * The new date, and why. What is left out or null stays as it was.
     *
     * @param localStart local time without an offset
     * @param localEnd local time without an offset
     * @param zone as it was if absent, though the committee's be another
     * @param startOffset decides between two instants of a local start that occurs twice; as it was if absent and the start stays
     * @param endOffset likewise for the end
     * @param place as it was if absent; goes only if "remove" names it
     * @param link as it was if absent; goes only if "remove" names it
     * @param remove what the meeting is to have no longer
     * @param shortNoticeReason why a shorter notice than the committee asks is right
     */
    record RescheduleRequest(
            @NotNull LocalDateTime localStart,

            @NotNull LocalDateTime localEnd,

            @Nullable ZoneId zone,

            @Nullable ZoneOffset startOffset,

            @Nullable ZoneOffset endOffset,

            @Nullable @Size(min = 1, max = LINE) String place,

            @Nullable @Pattern(regexp = WEB_ADDRESS) String link,

            @Nullable Set<@NotNull Removable> remove,

            @NotBlank @Size(min = 1, max = LINE) String reason,

            @Nullable @Size(min = 1, max = LINE) String shortNoticeReason) {

        Move move() {
            var gone = Objects.requireNonNullElse(remove, Set.<Removable>of());
            return new Move(localStart, localEnd, zone, startOffset, endOffset, place, link, gone);
        }
    }

    /** The agenda, whole. */
    record AgendaRequest(@NotNull @Size(max = ITEMS) List<@NotBlank @Size(min = 1, max = LINE) String> agenda) {}

    /**
     * Whose part of the convocation is given.
     *
     * @param post which of the caller's posts convenes; needed only if the caller holds several that must
     * @param paper a convocation on paper, recorded by staff
     */
    record ConveneRequest(
            @Nullable @Pattern(regexp = POST) String post,

            @Nullable @Size(min = 1, max = LINE) String shortNoticeReason,

            @Nullable @Valid PaperRequest paper) {}

    /**
     * A convocation on paper.
     *
     * @param actedBy the post itself if absent
     */
    record PaperRequest(
            @NotNull @Pattern(regexp = POST) String post,

            @Nullable @Pattern(regexp = POST) String actedBy,

            @NotNull LocalDate signedOn,

            @NotNull @Valid EvidenceRequest evidence) {

        PaperConvocation convocation() {
            return new PaperConvocation(post, actedBy, signedOn, evidence.evidence());
        }
    }

    /** Why it does not take place. */
    record CancelRequest(
            @NotBlank @Size(min = 1, max = LINE) String reason) {}

    /**
     * Who was there.
     *
     * @param attendance each expected seat, and any other of the committee that was there
     */
    record OutcomeRequest(
            @NotEmpty @Size(max = ITEMS) List<@NotNull @Valid SeatRequest> attendance,

            @Nullable @Valid EvidenceRequest evidence) {

        @Nullable
        Evidence evidenceOrNone() {
            return evidence == null ? null : evidence.evidence();
        }
    }

    /**
     * How it went, other than was recorded. What is left out or null stays as recorded.
     *
     * @param held false if it was recorded as held and was not, true if it was after all
     * @param heldOn local date on which it was held
     * @param attendance whole; empty if a meeting of the past left none on record
     * @param evidence who says so
     */
    record CorrectOutcomeRequest(
            @Nullable Boolean held,

            @Nullable LocalDate heldOn,

            @Nullable @Size(max = ITEMS) List<@NotNull @Valid SeatRequest> attendance,

            @NotBlank @Size(min = 1, max = LINE) String reason,

            @NotNull @Valid EvidenceRequest evidence) {

        OutcomeCorrection correction() {
            var attended = attendance == null ? null : SeatRequest.all(attendance);
            return new OutcomeCorrection(held, heldOn, attended, reason, evidence.evidence());
        }
    }

    /** The document that shows it, and where. */
    record EvidenceRequest(
            @NotBlank @Size(min = 1, max = LINE) String document,

            @Nullable @Size(max = LINE) String place,

            @Nullable @Size(max = LINE) String quote) {

        Evidence evidence() {
            return new Evidence(document, place, quote);
        }
    }

    /**
     * Whether one seat was there.
     *
     * @param post of the seat
     * @param substitute post that came in its place, one of its substitutes; with {@code SUBSTITUTED} and only then
     */
    record SeatRequest(
            @NotNull @Pattern(regexp = POST) String post,

            @NotNull Attendance.Represented represented,

            @Nullable @Pattern(regexp = POST) String substitute) {

        static List<Attendance> all(List<SeatRequest> seats) {
            return seats.stream()
                    .map(seat -> new Attendance(seat.post(), seat.represented(), seat.substitute()))
                    .toList();
        }
    }
}
