package partnerships.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its events left it.
 *
 * @param agreementIds agreements of its committee
 * @param plan when and where, and who is expected
 * @param outcome absent unless it was held
 */
public record MeetingRow(
        String id,
        long seq,
        State state,
        @Nullable String committeeId,
        List<String> agreementIds,
        Plan plan,
        @Nullable Outcome outcome,
        Keys keys)
        implements Row {

    /** {@code LAPSED}: a day after its end nothing had been recorded; an outcome recorded late makes it {@code HELD}. {@code NOT_HELD}: recorded as held, and was not. */
    public enum State {
        UNKNOWN,
        DRAFT,
        SCHEDULED,
        CONVENED,
        CANCELLED,
        LAPSED,
        HELD,
        NOT_HELD
    }

    /**
     * When and where, who is expected, and who has convened it.
     *
     * @param remainingPosts posts that have yet to convene
     * @param notice absent before it is convened
     */
    public record Plan(
            @Nullable String reference,
            List<String> agenda,
            Timing timing,
            List<ExpectedSeat> expectedSeats,
            List<String> remainingPosts,
            @Nullable Notice notice) {

        static final Plan NONE = new Plan(null, List.of(), Timing.NONE, List.of(), List.of(), null);

        Plan named(String text) {
            return new Plan(text, agenda, timing, expectedSeats, remainingPosts, notice);
        }

        Plan about(List<String> items) {
            return new Plan(reference, items, timing, expectedSeats, remainingPosts, notice);
        }

        Plan on(Timing date) {
            return new Plan(reference, agenda, date, expectedSeats, remainingPosts, notice);
        }

        Plan expecting(List<ExpectedSeat> seats) {
            return new Plan(reference, agenda, timing, seats, remainingPosts, notice);
        }

        Plan remaining(List<String> posts) {
            return new Plan(reference, agenda, timing, expectedSeats, posts, notice);
        }

        Plan convened(Notice given) {
            return new Plan(reference, agenda, timing, expectedSeats, List.of(), given);
        }
    }

    /**
     * The date, and how often it was fixed.
     *
     * @param schedule absent while no date is fixed, and for a past meeting that never had one here
     * @param scheduleVersion 0 while no date is fixed
     * @param calendarSequence SEQUENCE of the invitation; absent before it is out
     */
    public record Timing(
            @Nullable Schedule schedule,
            int scheduleVersion,
            @Nullable Integer calendarSequence) {
        static final Timing NONE = new Timing(null, 0, null);
    }

    /**
     * How long before it is to be convened.
     *
     * @param days calendar days between convocation and meeting
     */
    public record Notice(List<String> convokedBy, int days, boolean tooShort) {}

    /** Local time in its zone is what was decided; the instants are derived from it. */
    public record Schedule(
            LocalDateTime localStart,
            LocalDateTime localEnd,
            String zone,
            Instant start,
            Instant end,
            String tzdbVersion,
            @Nullable String place,
            @Nullable String link) {}

    /** A post that is expected. */
    public record ExpectedSeat(String post, String organisation, String role) {}

    /**
     * Who sat for a post.
     *
     * @param represented PRESENT, SUBSTITUTED or ABSENT
     */
    public record Attendance(
            String post, String represented, @Nullable String substitute) {}

    /** @param quorumValid whether the meeting counts */
    public record Outcome(LocalDate heldOn, List<Attendance> attendance, boolean quorumValid, boolean imported) {}

    /**
     * What lists of meetings sort and filter by; never absent, unknown sorts last.
     *
     * @param start first known instant, or the day it was held
     */
    public record Keys(String start, String reference, Search search) {}

    /** Returns the row of a meeting of which only the id is known. */
    public static MeetingRow unknown(String id) {
        var keys = new Keys(SortKey.UNKNOWN, SortKey.UNKNOWN, Search.NOTHING);
        return new MeetingRow(id, 0, State.UNKNOWN, null, List.of(), Plan.NONE, null, keys);
    }

    /** Returns the row as it is once the fact has happened. */
    public MeetingRow after(MeetingFact fact) {
        MeetingRow next = changedBy(fact);
        return new MeetingRow(
                id, seq, next.state, fact.committeeId(), fact.agreementIds(), next.plan, next.outcome, keys);
    }

    /** Returns the row with the number of its last event, and with its keys. */
    public MeetingRow at(long sequence) {
        return new MeetingRow(id, sequence, state, committeeId, agreementIds, plan, outcome, keysNow());
    }

    private MeetingRow changedBy(MeetingFact fact) {
        return switch (fact) {
            case MeetingFact.Proposed proposed ->
                in(State.DRAFT, plan.named(proposed.reference()).about(proposed.agenda()));
            case MeetingFact.Scheduled scheduled -> in(State.SCHEDULED, scheduled(scheduled));
            case MeetingFact.AgendaUpdated updated -> in(state, plan.about(updated.agenda()));
            case MeetingFact.ConvocationSigned signature -> in(state, plan.remaining(signature.remainingPosts()));
            case MeetingFact.Convened convened -> in(State.CONVENED, convened(convened));
            case MeetingFact.Rescheduled moved -> in(moved.convened() ? State.CONVENED : State.SCHEDULED, moved(moved));
            case MeetingFact.InstantRecomputed again ->
                in(state, plan.on(new Timing(again.schedule(), again.scheduleVersion(), again.calendarSequence())));
            case MeetingFact.Cancelled off ->
                in(
                        State.CANCELLED,
                        plan.on(new Timing(plan.timing().schedule(), off.scheduleVersion(), off.calendarSequence())));
            case MeetingFact.OutcomeMissing _ -> in(State.LAPSED, plan);
            case MeetingFact.Held held ->
                new MeetingRow(
                        id,
                        seq,
                        State.HELD,
                        committeeId,
                        agreementIds,
                        plan.named(held.reference()),
                        held.outcome(),
                        keys);
            case MeetingFact.OutcomeCorrected corrected ->
                new MeetingRow(
                        id,
                        seq,
                        corrected.held() ? State.HELD : State.NOT_HELD,
                        committeeId,
                        agreementIds,
                        plan,
                        corrected.outcome(),
                        keys);
        };
    }

    private MeetingRow in(State next, Plan changed) {
        return new MeetingRow(id, seq, next, committeeId, agreementIds, changed, outcome, keys);
    }

    private Plan scheduled(MeetingFact.Scheduled fact) {
        var timing = new Timing(
                fact.schedule(), fact.scheduleVersion(), plan.timing().calendarSequence());
        return plan.named(fact.reference()).on(timing).expecting(fact.expectedSeats());
    }

    private Plan convened(MeetingFact.Convened fact) {
        var notice = new Notice(fact.convokedBy(), fact.noticeDays(), fact.shortNotice());
        return plan.about(fact.agenda())
                .on(new Timing(fact.schedule(), fact.scheduleVersion(), fact.calendarSequence()))
                .expecting(fact.expectedSeats())
                .convened(notice);
    }

    /** Signatures towards a convocation that was not complete are void. */
    private Plan moved(MeetingFact.Rescheduled fact) {
        Plan moved = plan.on(new Timing(fact.schedule(), fact.scheduleVersion(), fact.calendarSequence()))
                .expecting(fact.expectedSeats());
        return fact.convened() ? moved : moved.remaining(List.of());
    }

    private Keys keysNow() {
        Schedule schedule = plan.timing().schedule();
        String start =
                schedule != null ? SortKey.of(schedule.start()) : SortKey.of(outcome == null ? null : outcome.heldOn());
        var lines = Stream.concat(Stream.of(plan.reference()), plan.agenda().stream());
        return new Keys(start, SortKey.of(plan.reference()), Search.of(List.of(), lines));
    }
}
