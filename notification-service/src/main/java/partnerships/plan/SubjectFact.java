package partnerships.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fact about a subject that its plan follows. A fact of another kind of subject changes nothing. */
public sealed interface SubjectFact {

    record MeetingScheduled(int scheduleVersion, String reference, Sitting sitting, List<Seat> seats)
            implements SubjectFact {}

    record MeetingConvened(
            int scheduleVersion,
            int calendarSequence,
            String reference,
            Sitting sitting,
            List<Seat> seats,
            List<String> agenda,
            @Nullable String shortNoticeReason)
            implements SubjectFact {}

    /** Another time or place, or the same local time under other zone rules. */
    record MeetingMoved(
            int scheduleVersion,
            int calendarSequence,
            String reference,
            Sitting sitting,
            List<Seat> seats,
            Meeting.Reasons reasons)
            implements SubjectFact {}

    record MeetingAgendaUpdated(List<String> agenda) implements SubjectFact {}

    record MeetingCancelled(int calendarSequence, @Nullable String reason) implements SubjectFact {}

    /** @param heldOn local date of its start */
    record MeetingHeld(String reference, LocalDate heldOn) implements SubjectFact {}

    /** @param heldOn null if it was not held after all */
    record MeetingOutcomeCorrected(
            String reference, @Nullable LocalDate heldOn) implements SubjectFact {}

    /**
     * The window has begun; told again with other bounds, it is open again.
     *
     * @param meetings that are planned inside it by now
     */
    record WindowOpened(CadenceWindow.Terms terms, Set<String> meetings) implements SubjectFact {}

    /** These meetings are now planned, or were held, inside the window. */
    record WindowMeetingsKnown(Set<String> meetings) implements SubjectFact {}

    /** The window ended with too few meetings held. */
    record WindowBreached() implements SubjectFact {}

    /** The window needs no meeting any more. */
    record WindowClosed(String reason) implements SubjectFact {}

    /** @param owner post that answers for the agreement */
    record AgreementOwnerNamed(String owner) implements SubjectFact {}

    /** The agreement is signed. */
    record AgreementTermKnown(String reference, Map<String, String> title, AgreementEnd.Term term)
            implements SubjectFact {}

    /** What was recorded of its term or its name was wrong. */
    record AgreementCorrected(AgreementTermKnown known) implements SubjectFact {}

    /** @param lastDay of a further period, inclusive */
    record AgreementRenewed(LocalDate lastDay) implements SubjectFact {}

    /** It entered into force: where a duration is stated, its end follows from that day. */
    record AgreementBegun(LocalDate effectiveOn) implements SubjectFact {}

    /** It had not ended after all. */
    record AgreementResumed() implements SubjectFact {}

    /** Its last day passed without a renewal. */
    record AgreementExpired() implements SubjectFact {}

    record AgreementOver(String reason) implements SubjectFact {}

    /** A message did not reach somebody. */
    record MessageLost(Undelivered.Lost lost) implements SubjectFact {}

    /** The alert about it did not reach its recipient either. */
    record AlertLost() implements SubjectFact {}

    /** The message has gone out after all, or is no longer to be sent. */
    record MessageSettled() implements SubjectFact {}
}
