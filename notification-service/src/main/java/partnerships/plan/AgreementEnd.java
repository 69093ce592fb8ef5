package partnerships.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import partnerships.plan.Transition.Change;

/**
 * An agreement's end, as its plan knows it. Without a last day known to the day there is nothing to plan, and the plan says so.
 *
 * @param owner post that answers for it, if one was named
 */
public record AgreementEnd(
        String subjectId, Named named, @Nullable String owner, Term term, Status status) implements Subject {

    /** Where an agreement stands, as far as its end is concerned. */
    public enum Status {
        UNSIGNED,
        RUNNING,
        OVER
    }

    /**
     * @param reference empty until the agreement is signed
     * @param title by language tag
     */
    public record Named(String reference, Map<String, String> title) {
        public Named {
            title = Map.copyOf(title);
        }
    }

    /**
     * @param lastDay in force, inclusive; absent unless known to the day
     * @param noticeDays absent if not stated
     */
    public record Term(
            @Nullable LocalDate lastDay, @Nullable Integer noticeDays) {}

    public static AgreementEnd unsigned(String agreementId) {
        return new AgreementEnd(agreementId, new Named("", Map.of()), null, new Term(null, null), Status.UNSIGNED);
    }

    @Override
    public Kind kind() {
        return Kind.AGREEMENT_END;
    }

    @Override
    public List<String> agreementIds() {
        return List.of(subjectId);
    }

    @Override
    public Phase phase() {
        return Phase.ALWAYS;
    }

    @Override
    public boolean concerns() {
        return status == Status.RUNNING;
    }

    @Override
    public Optional<Instant> moment(ReminderRule.When when, ZoneId systemZone) {
        return switch (when.anchor()) {
            case AGREEMENT_END -> Optional.ofNullable(term.lastDay()).map(day -> Moments.from(day, systemZone, when));
            case NOTICE_DEADLINE -> noticeDeadline().map(day -> Moments.from(day, systemZone, when));
            default -> Optional.empty();
        };
    }

    private Optional<LocalDate> noticeDeadline() {
        var lastDay = term.lastDay();
        var notice = term.noticeDays();
        return lastDay == null || notice == null ? Optional.empty() : Optional.of(lastDay.minusDays(notice));
    }

    @Override
    public Transition on(SubjectFact fact) {
        return switch (fact) {
            case SubjectFact.AgreementOwnerNamed(var post) ->
                Transition.nothing(new AgreementEnd(subjectId, named, post, term, status));
            case SubjectFact.AgreementTermKnown known -> term(known);
            case SubjectFact.AgreementCorrected(var known) -> corrected(known);
            case SubjectFact.AgreementRenewed(var lastDay) ->
                corrected(new SubjectFact.AgreementTermKnown(
                        named.reference(), named.title(), lastDay, term.noticeDays()));
            case SubjectFact.AgreementResumed() -> status == Status.OVER ? resumed() : Transition.nothing(this);
            case SubjectFact.AgreementOver(var reason) ->
                status == Status.OVER
                        ? Transition.nothing(this)
                        : new Transition(
                                new AgreementEnd(subjectId, named, owner, term, Status.OVER),
                                new Change.Over(reason, Set.of()));
            case SubjectFact.MeetingScheduled _,
                    SubjectFact.MeetingConvened _,
                    SubjectFact.MeetingMoved _,
                    SubjectFact.MeetingAgendaUpdated _,
                    SubjectFact.MeetingCancelled _,
                    SubjectFact.MeetingHeld _,
                    SubjectFact.MeetingOutcomeCorrected _,
                    SubjectFact.WindowOpened _,
                    SubjectFact.WindowMeetingsKnown _,
                    SubjectFact.WindowClosed _ -> Transition.nothing(this);
        };
    }

    private Transition corrected(SubjectFact.AgreementTermKnown known) {
        return status == Status.UNSIGNED ? Transition.nothing(this) : term(known);
    }

    private Transition resumed() {
        return new Transition(
                new AgreementEnd(subjectId, named, owner, term, Status.RUNNING),
                new Change.Rescheduled(null, Set.of(), false));
    }

    private Transition term(SubjectFact.AgreementTermKnown fact) {
        var nextTerm = new Term(fact.lastDay(), fact.noticeDays());
        var next = new AgreementEnd(
                subjectId,
                new Named(fact.reference(), fact.title()),
                owner,
                nextTerm,
                status == Status.UNSIGNED ? Status.RUNNING : status);
        var replanned = next.concerns() && (status == Status.UNSIGNED || !nextTerm.equals(term));
        return replanned
                ? new Transition(next, new Change.Rescheduled(null, Set.of(), false))
                : Transition.nothing(next);
    }
}
