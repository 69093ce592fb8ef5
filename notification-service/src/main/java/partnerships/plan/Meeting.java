package partnerships.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import partnerships.plan.Transition.Change;

/**
 * A meeting as its plan knows it.
 *
 * @param schedule absent until it has a date, and for one that was held before the system knew it
 * @param calendarSequence SEQUENCE of its invitation
 * @param reasons given for what was last done to it
 */
public record Meeting(
        String subjectId,
        String committeeId,
        List<String> agreementIds,
        String reference,
        Status status,
        @Nullable Dates schedule,
        int calendarSequence,
        Invited invited,
        Reasons reasons)
        implements Subject {

    /** Where a meeting stands. */
    public enum Status {
        /** Nothing has been heard of its date yet. */
        UNSCHEDULED,
        SCHEDULED,
        CONVENED,
        CANCELLED,
        HELD,
        /** It was recorded as held, and was not. */
        NOT_HELD
    }

    /**
     * @param day local date of its start, which decides its window
     * @param sitting absent for one that was held before the system knew it
     * @param before the sitting that the last move replaced
     */
    public record Dates(
            LocalDate day,
            @Nullable Sitting sitting,
            @Nullable Sitting before) {}

    /**
     * @param convened the agenda of the convocation, or of the change notice after it; empty before
     * @param posts of the committee, as far as whoever last decided about the meeting knew them
     */
    public record Invited(List<Seat> seats, List<String> agenda, List<String> convened, List<PostVersion> posts) {
        public Invited {
            seats = List.copyOf(seats);
            agenda = List.copyOf(agenda);
            convened = List.copyOf(convened);
            posts = List.copyOf(posts);
        }

        /** Returns the points of the agenda that the convocation did not have. */
        public List<String> added() {
            return agenda.stream().filter(point -> !convened.contains(point)).toList();
        }

        /** Returns the points of the convocation that the agenda has no longer. */
        public List<String> removed() {
            return convened.stream().filter(point -> !agenda.contains(point)).toList();
        }
    }

    /**
     * Why something was done, in the words of whoever did it: a line each, of at most 300 characters.
     *
     * @param change of a move or cancellation
     * @param shortNotice of a notice shorter than agreed
     */
    public record Reasons(@Nullable String change, @Nullable String shortNotice) {

        public static final Reasons NONE = new Reasons(null, null);

        private static final int LONGEST = 300;

        public Reasons {
            change = line(change);
            shortNotice = line(shortNotice);
        }

        private static @Nullable String line(@Nullable String text) {
            if (text == null) {
                return null;
            }
            var line = text.replaceAll("[\\p{Cntrl}\u2028\u2029\\s]+", " ").strip();
            return line.isEmpty() ? null : line.substring(0, end(line));
        }

        private static int end(String line) {
            return line.codePointCount(0, line.length()) <= LONGEST
                    ? line.length()
                    : line.offsetByCodePoints(0, LONGEST);
        }
    }

    public Meeting {
        agreementIds = List.copyOf(agreementIds);
    }

    /** A meeting of which only its place in the world is known. */
    public static Meeting unscheduled(String meetingId, String committeeId, List<String> agreementIds) {
        return new Meeting(
                meetingId,
                committeeId,
                agreementIds,
                "",
                Status.UNSCHEDULED,
                null,
                0,
                new Invited(List.of(), List.of(), List.of(), List.of()),
                Reasons.NONE);
    }

    @Override
    public Kind kind() {
        return Kind.MEETING;
    }

    @Override
    public Optional<String> committee() {
        return Optional.of(committeeId);
    }

    @Override
    public List<PostVersion> posts() {
        return invited.posts();
    }

    @Override
    public Phase phase() {
        return status == Status.CONVENED ? Phase.CONVENED : Phase.SCHEDULED;
    }

    @Override
    public boolean concerns() {
        return status == Status.SCHEDULED || status == Status.CONVENED;
    }

    @Override
    public boolean concerns(Anchor anchor) {
        return anchor == Anchor.MEETING_CANCELLED ? status == Status.CANCELLED : concerns();
    }

    /** Tells whether its seats were, or are to be, convened to a meeting that takes place or took place. */
    public boolean convokes() {
        return status == Status.CONVENED
                || (status == Status.HELD && !invited.convened().isEmpty());
    }

    /** Tells whether the meeting counts as planned in the window of its day. */
    public boolean plannedBetween(LocalDate from, LocalDate to) {
        return schedule != null
                && status != Status.CANCELLED
                && status != Status.NOT_HELD
                && !schedule.day().isBefore(from)
                && !schedule.day().isAfter(to);
    }

    public Optional<Sitting> sitting() {
        return Optional.ofNullable(schedule).map(Dates::sitting);
    }

    @Override
    public Optional<Instant> moment(ReminderRule.When when, ZoneId systemZone) {
        return sitting().flatMap(sitting -> switch (when.anchor()) {
            case MEETING_START ->
                Optional.of(Moments.from(sitting.localStart(), sitting.start(), sitting.zone(), when));
            case MEETING_END -> Optional.of(Moments.from(sitting.localEnd(), sitting.end(), sitting.zone(), when));
            default -> Optional.empty();
        });
    }

    @Override
    public Transition on(SubjectFact fact) {
        return fact instanceof MeetingFact own ? on(own) : Transition.nothing(this);
    }

    private Transition on(MeetingFact fact) {
        return switch (fact) {
            case MeetingFact.Scheduled f -> open() ? scheduled(f) : Transition.nothing(this);
            case MeetingFact.Convened f -> open() ? convened(f) : Transition.nothing(this);
            case MeetingFact.Moved f -> open() ? moved(f) : Transition.nothing(this);
            case MeetingFact.AgendaUpdated(var agenda, var posts) -> agenda(agenda, posts);
            case MeetingFact.Cancelled f -> open() ? cancelled(f) : Transition.nothing(this);
            case MeetingFact.Held f -> status == Status.HELD ? Transition.nothing(this) : held(f);
            case MeetingFact.OutcomeCorrected(var corrected, var heldOn) -> corrected(corrected, heldOn);
        };
    }

    private boolean open() {
        return status != Status.CANCELLED && status != Status.HELD && status != Status.NOT_HELD;
    }

    private Transition scheduled(MeetingFact.Scheduled fact) {
        var next = with(
                Status.SCHEDULED,
                dates(fact.sitting(), null),
                fact.reference(),
                0,
                new Invited(fact.seats(), invited.agenda(), List.of(), fact.posts()));
        return new Transition(next, new Change.Rescheduled(fact.scheduleVersion(), Set.of(), false));
    }

    private Transition convened(MeetingFact.Convened fact) {
        var before = schedule == null ? null : schedule.before();
        var next = with(
                Status.CONVENED,
                dates(fact.sitting(), before),
                fact.reference(),
                fact.calendarSequence(),
                new Invited(fact.seats(), fact.agenda(), fact.agenda(), fact.posts()));
        var happened = Set.of(Anchor.MEETING_CONVENED);
        return new Transition(
                next.because(new Reasons(null, fact.shortNoticeReason())),
                status == Status.UNSCHEDULED
                        ? new Change.Rescheduled(fact.scheduleVersion(), happened, false)
                        : new Change.Advanced(happened));
    }

    /** Before the convocation nobody has the agenda yet; after it, whoever was convened must know of the change. */
    private Transition agenda(List<String> agenda, List<PostVersion> posts) {
        var next = with(
                        status,
                        schedule,
                        reference,
                        calendarSequence,
                        new Invited(invited.seats(), agenda, invited.convened(), posts))
                .because(reasons);
        return status == Status.CONVENED && !agenda.equals(invited.agenda())
                ? new Transition(next, new Change.Announced(Set.of(Anchor.MEETING_AGENDA_CHANGED)))
                : Transition.nothing(next);
    }

    private Transition moved(MeetingFact.Moved fact) {
        var next = with(
                status == Status.UNSCHEDULED ? Status.SCHEDULED : status,
                dates(fact.sitting(), sitting().orElse(null)),
                fact.reference(),
                fact.calendarSequence(),
                new Invited(
                        fact.seats(),
                        invited.agenda(),
                        status == Status.CONVENED ? invited.agenda() : List.of(),
                        fact.posts().isEmpty() ? invited.posts() : fact.posts()));
        return new Transition(
                next.because(fact.reasons()),
                new Change.Rescheduled(fact.scheduleVersion(), Set.of(Anchor.MEETING_MOVED), false));
    }

    private Transition cancelled(MeetingFact.Cancelled fact) {
        var calledFor = status == Status.UNSCHEDULED ? Set.<Anchor>of() : Set.of(Anchor.MEETING_CANCELLED);
        return new Transition(
                with(Status.CANCELLED, schedule, reference, fact.calendarSequence(), invited)
                        .because(new Reasons(fact.reason(), null)),
                new Change.Over("SUBJECT_CANCELLED", calledFor));
    }

    private Transition held(MeetingFact.Held fact) {
        var sitting = sitting().orElse(null);
        var before = schedule == null ? null : schedule.before();
        var next = with(
                Status.HELD, new Dates(fact.heldOn(), sitting, before), fact.reference(), calendarSequence, invited);
        return new Transition(next, new Change.Over("SUBJECT_DONE", Set.of()));
    }

    /** Its plan is over either way; whether it counts in a window follows. */
    private Transition corrected(String nextReference, @Nullable LocalDate heldOn) {
        var next = heldOn == null
                ? with(Status.NOT_HELD, schedule, nextReference, calendarSequence, invited)
                : held(new MeetingFact.Held(nextReference, heldOn)).next();
        return open() ? new Transition(next, new Change.Over("SUBJECT_DONE", Set.of())) : Transition.nothing(next);
    }

    private static Dates dates(Sitting sitting, @Nullable Sitting before) {
        return new Dates(sitting.localStart().toLocalDate(), sitting, before);
    }

    private Meeting with(Status nextStatus, @Nullable Dates dates, String nextReference, int sequence, Invited whom) {
        return new Meeting(
                subjectId, committeeId, agreementIds, nextReference, nextStatus, dates, sequence, whom, Reasons.NONE);
    }

    private Meeting because(Reasons given) {
        return new Meeting(
                subjectId, committeeId, agreementIds, reference, status, schedule, calendarSequence, invited, given);
    }
}
