package partnerships.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;
import partnerships.dates.TermDays;
import partnerships.plan.Transition.Change;

/**
 * An agreement's end, as its plan knows it. It is warned of from the first day that can be the last; where nothing is known of it, or
 * it is stated that there is none, there is nothing to plan, and the plan says so.
 *
 * @param owner post that answers for it, if one was named
 */
public record AgreementEnd(
        String subjectId, Named named, @Nullable String owner, Term term, Status status) implements Subject {

    /** Where an agreement stands, as far as its end is concerned. */
    public enum Status {
        UNSIGNED,
        RUNNING,
        /** Its last day passed without a renewal. */
        EXPIRED,
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

    /** What follows the last day: nothing, what the parties then agree upon, a further period by itself, or nobody knows. */
    public enum Renewal {
        NONE,
        EXPRESS,
        TACIT,
        UNKNOWN;

        /** Returns the renewal of this name; a kind from the future is unknown. */
        public static Renewal of(String kind) {
            return Stream.of(values())
                    .filter(known -> known.name().equals(kind))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    /**
     * @param from first day in force
     * @param to last day in force, inclusive
     * @param notice absent if not stated
     * @param duration absent if not stated
     */
    public record Term(
            PartialDate from,
            PartialDate to,
            Renewal renewal,
            @Nullable LegalPeriod notice,
            @Nullable LegalPeriod duration) {

        static final Term UNKNOWN = new Term(PartialDate.UNKNOWN, PartialDate.UNKNOWN, Renewal.UNKNOWN, null, null);

        /** Returns the days that follow from it. */
        public TermDays days() {
            return new TermDays(from, to, duration, renewal == Renewal.TACIT, notice);
        }

        Term begun(LocalDate day) {
            return new Term(PartialDate.known(day), to, renewal, notice, duration);
        }

        Term renewedTo(LocalDate day) {
            return new Term(from, PartialDate.known(day), renewal, notice, null);
        }
    }

    public static AgreementEnd unsigned(String agreementId) {
        return new AgreementEnd(agreementId, new Named("", Map.of()), null, Term.UNKNOWN, Status.UNSIGNED);
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
    public Optional<String> committee() {
        return Optional.empty();
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
    public boolean concerns(Anchor anchor) {
        return anchor == Anchor.AGREEMENT_EXPIRED ? status == Status.EXPIRED : concerns();
    }

    @Override
    public Optional<Instant> moment(ReminderRule.When when, ZoneId systemZone) {
        return from(when, systemZone, term.days().endsFrom(), term.days().noticeFrom());
    }

    @Override
    public Optional<Instant> limit(ReminderRule.When when, ZoneId systemZone) {
        return from(when, systemZone, term.days().endsBy(), term.days().noticeBy());
    }

    private static Optional<Instant> from(
            ReminderRule.When when, ZoneId systemZone, Optional<LocalDate> end, Optional<LocalDate> deadline) {
        return switch (when.anchor()) {
            case AGREEMENT_END -> end.map(day -> Moments.from(day, systemZone, when));
            case NOTICE_DEADLINE -> deadline.map(day -> Moments.from(day, systemZone, when));
            default -> Optional.empty();
        };
    }

    @Override
    public Transition on(SubjectFact fact) {
        return fact instanceof AgreementFact own ? on(own) : Transition.nothing(this);
    }

    private Transition on(AgreementFact fact) {
        return switch (fact) {
            case AgreementFact.OwnerNamed(var post) ->
                Transition.nothing(new AgreementEnd(subjectId, named, post, term, status));
            case AgreementFact.TermKnown known -> term(known);
            case AgreementFact.Corrected(var known) -> corrected(known);
            case AgreementFact.Renewed(var lastDay) ->
                corrected(new AgreementFact.TermKnown(named.reference(), named.title(), term.renewedTo(lastDay)));
            case AgreementFact.EnteredIntoForce(var day) ->
                term.duration() == null
                        ? Transition.nothing(this)
                        : corrected(new AgreementFact.TermKnown(named.reference(), named.title(), term.begun(day)));
            case AgreementFact.Resumed() ->
                status == Status.EXPIRED || status == Status.OVER ? resumed() : Transition.nothing(this);
            case AgreementFact.Expired() ->
                status == Status.EXPIRED || status == Status.OVER
                        ? Transition.nothing(this)
                        : over(Status.EXPIRED, "SUBJECT_DONE", Set.of(Anchor.AGREEMENT_EXPIRED));
            case AgreementFact.Over(var reason) ->
                status == Status.OVER ? Transition.nothing(this) : over(Status.OVER, reason, Set.of());
        };
    }

    private Transition corrected(AgreementFact.TermKnown known) {
        return status == Status.UNSIGNED ? Transition.nothing(this) : term(known);
    }

    private Transition over(Status next, String reason, Set<Anchor> facts) {
        return new Transition(new AgreementEnd(subjectId, named, owner, term, next), new Change.Over(reason, facts));
    }

    private Transition resumed() {
        return new Transition(
                new AgreementEnd(subjectId, named, owner, term, Status.RUNNING),
                new Change.Rescheduled(null, Set.of(Anchor.AGREEMENT_RESUMED), false));
    }

    private Transition term(AgreementFact.TermKnown fact) {
        var nextTerm = fact.term();
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
