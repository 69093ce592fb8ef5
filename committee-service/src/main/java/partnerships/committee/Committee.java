package partnerships.committee;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.committee.CommitteeEvent.CadenceWindowBreached;
import partnerships.committee.CommitteeEvent.CadenceWindowOpened;
import partnerships.committee.CommitteeEvent.CadenceWindowSatisfied;
import partnerships.committee.CommitteeEvent.CadenceWindowWithdrawn;
import partnerships.committee.CommitteeEvent.CommitteeDissolved;
import partnerships.committee.CommitteeEvent.CommitteeEstablished;
import partnerships.committee.CommitteeEvent.CommitteeMet;
import partnerships.committee.CommitteeEvent.CommitteeMetReversed;
import partnerships.committee.CommitteeEvent.CommitteeMonitoringStarted;
import partnerships.committee.CommitteeEvent.CommitteeReinstated;
import partnerships.committee.CommitteeEvent.CommitteeUpdated;
import partnerships.store.Aggregate;
import partnerships.time.Zones;

/**
 * A committee that an agreement's clause creates, and the windows in which it must meet. Immutable: a decision answers the
 * events that follow from it, and {@link #after} is the only way a committee changes.
 *
 * <p>What time concludes about a window is provisional. A meeting recorded late, an entry into force learnt late, a corrected
 * end: each is told as an event of its own, and the windows follow from what is known then.
 *
 * @param windows in order of their days
 * @param meetings held with a valid quorum, in order of their days
 */
public record Committee(
        String id,
        Origin origin,
        Charter charter,
        Watch watch,
        Status status,
        List<Window> windows,
        List<CommitteeMeeting> meetings)
        implements Aggregate<Committee, CommitteeEvent> {

    /** Whether its agreement lives. */
    public sealed interface Status {

        record Active() implements Status {}

        /** @param lastDay of its agreement; absent if the agreement was withdrawn, so that no window counts */
        record Dissolved(@Nullable LocalDate lastDay) implements Status {}

        /** Returns whether its agreement ended on a day that is known and not the given one. */
        default boolean endedOnAnotherDayThan(@Nullable LocalDate day) {
            return this instanceof Dissolved(var lastDay) && lastDay != null && !lastDay.equals(day);
        }

        /** Returns whether a window with the given last day counts. */
        default boolean allowsOneThatEnds(LocalDate to) {
            return switch (this) {
                case Active() -> true;
                case Dissolved(var lastDay) -> lastDay != null && !to.isAfter(lastDay);
            };
        }
    }

    private record Transition(Instant due, List<CommitteeEvent> events) {}

    public Committee {
        windows = List.copyOf(windows);
        meetings = List.copyOf(meetings);
    }

    /** Returns the id of the committee that a clause of an agreement creates. */
    public static String idOf(String agreementId, String clause) {
        var name = "committee:" + agreementId + "/" + clause;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Begins a committee with its first event. */
    public static Committee born(String id, CommitteeEvent first) {
        if (!(first instanceof CommitteeEstablished(var origin, var charter, var watch, var _))) {
            throw new IllegalArgumentException("no committee begins with " + first);
        }
        return new Committee(id, origin, charter, watch, new Status.Active(), List.of(), List.of());
    }

    /**
     * Learns when its agreement entered into force. Windows outside are withdrawn; those with other bounds open again, and what
     * was concluded about them is concluded anew.
     *
     * @param lastDay in force, where it follows from that day; null if it does not
     */
    public List<CommitteeEvent> enteredIntoForce(LocalDate on, @Nullable LocalDate lastDay, @Nullable Instant at) {
        if (lastDay != null && !lastDay.equals(watch.to())) {
            var watched = watch.from(on).until(lastDay);
            return because(List.of(new CommitteeUpdated(origin, charter, watched, at)), at);
        }
        var started = new CommitteeMonitoringStarted(on, Basis.STATED, at);
        return watch.equals(watch.from(on)) ? List.of() : because(List.of(started), at);
    }

    /**
     * Learns that its agreement has ended: windows that would end later count in no figure.
     *
     * @param lastDay in force; null if the agreement was withdrawn and no window counts
     */
    public List<CommitteeEvent> agreementEnded(@Nullable LocalDate lastDay, @Nullable Instant at) {
        return status.equals(new Status.Dissolved(lastDay))
                ? List.of()
                : because(List.of(new CommitteeDissolved(lastDay, at)), at);
    }

    /** Learns that its agreement had not ended after all; one that was withdrawn stays so. */
    public List<CommitteeEvent> agreementGoesOn(@Nullable Instant at) {
        return status instanceof Status.Dissolved(var lastDay) && lastDay != null
                ? because(List.of(new CommitteeReinstated(at)), at)
                : List.of();
    }

    /**
     * Learns that its agreement goes on for a further period, at once or after it had seemed to end. One that is watched without
     * end stays so.
     *
     * @param lastDay of the further period
     */
    public List<CommitteeEvent> agreementRenewed(LocalDate lastDay, @Nullable Instant at) {
        var causes = new ArrayList<CommitteeEvent>();
        var longer = watch.to() == null ? watch : watch.until(lastDay);
        if (!longer.equals(watch)) {
            causes.add(new CommitteeUpdated(origin, charter, longer, at));
        }
        if (status instanceof Status.Dissolved(var ended) && ended != null && ended.isBefore(lastDay)) {
            causes.add(new CommitteeReinstated(at));
        }
        return causes.isEmpty() ? List.of() : because(causes, at);
    }

    /**
     * Learns of a corrected agreement. If that has ended, and by its corrected term on another day, so has the committee.
     *
     * @param today in the committee's zone
     */
    public List<CommitteeEvent> corrected(
            Origin newOrigin, Charter newCharter, Watch newWatch, LocalDate today, @Nullable Instant at) {
        var causes = new ArrayList<CommitteeEvent>();
        if (!(newOrigin.equals(origin) && newCharter.equals(charter) && newWatch.equals(watch))) {
            causes.add(new CommitteeUpdated(newOrigin, newCharter, newWatch, at));
        }
        if (newWatch.endedBefore(today) && status.endedOnAnotherDayThan(newWatch.to())) {
            causes.add(new CommitteeDissolved(newWatch.to(), at));
        }
        return causes.isEmpty() ? List.of() : because(causes, at);
    }

    /** Learns of a meeting held with a valid quorum, at once or late; a meeting it knows changes nothing. */
    public List<CommitteeEvent> met(String meetingId, LocalDate heldOn, Instant heldAt) {
        if (meetings.stream().anyMatch(known -> known.meetingId().equals(meetingId))) {
            return List.of();
        }
        var met = new CommitteeMet(meetingId, heldOn, heldAt);
        var then = after(met);
        var satisfied = then.windows.stream()
                .filter(window -> window.contains(heldOn) && window.state() != Window.State.SATISFIED)
                .flatMap(window -> then.satisfaction(window).stream());
        return Stream.concat(Stream.of(met), satisfied).toList();
    }

    /**
     * Learns that a meeting was held on another day than was told, or not at all: windows that it kept are open again unless others
     * keep them, and what was concluded about them is concluded anew.
     *
     * @param heldOn null if it was not held, or does not count
     * @param at when that was told; null if unknown
     */
    public List<CommitteeEvent> metOtherwise(String meetingId, @Nullable LocalDate heldOn, @Nullable Instant at) {
        var known = meetings.stream()
                .filter(meeting -> meeting.meetingId().equals(meetingId))
                .findFirst();
        if (known.map(CommitteeMeeting::heldOn).equals(Optional.ofNullable(heldOn))) {
            return List.of();
        }
        var causes = new ArrayList<CommitteeEvent>();
        known.ifPresent(_ -> causes.add(new CommitteeMetReversed(meetingId, at)));
        if (heldOn != null) {
            causes.add(new CommitteeMet(meetingId, heldOn, startOf(heldOn)));
        }
        var then = afterAll(causes);
        var judged =
                then.windows.stream().flatMap(window -> then.judgedAgain(window, known.map(CommitteeMeeting::heldOn)));
        return Stream.concat(causes.stream(), judged).toList();
    }

    /** What becomes of a window when its meetings turn out to be others. */
    private Stream<CommitteeEvent> judgedAgain(Window window, Optional<LocalDate> withoutOneOn) {
        if (window.state() != Window.State.SATISFIED) {
            return satisfaction(window).stream();
        }
        return withoutOneOn.filter(window::contains).stream()
                .flatMap(_ -> satisfaction(window).map(Stream::of).orElseGet(() -> opening(window).stream()));
    }

    private Committee afterAll(List<CommitteeEvent> events) {
        var then = this;
        for (var event : events) {
            then = then.after(event);
        }
        return then;
    }

    @Override
    public List<CommitteeEvent> at(Instant now) {
        return next().filter(transition -> !transition.due().isAfter(now))
                .map(Transition::events)
                .orElse(List.of());
    }

    @Override
    public Optional<Instant> due() {
        return next().map(Transition::due);
    }

    /** The end of a window comes before the beginning of the next. */
    private Optional<Transition> next() {
        var ending = windows.stream()
                .filter(Window::awaitsItsEnd)
                .min(Comparator.comparing(Window::to))
                .map(this::ending);
        var opening =
                calendar().firstBesides(windows).map(window -> new Transition(startOf(window.from()), opening(window)));
        return Stream.concat(ending.stream(), opening.stream()).min(Comparator.comparing(Transition::due));
    }

    private Transition ending(Window window) {
        var end = Zones.endOf(window.to(), charter.zone());
        var breached = new CadenceWindowBreached(
                window.id(),
                window.from(),
                window.to(),
                window.required(),
                meetingsIn(window).size(),
                end);
        return new Transition(end, List.of(breached));
    }

    private List<CommitteeEvent> opening(Window window) {
        var opened = new CadenceWindowOpened(
                window.id(),
                window.from(),
                window.to(),
                window.required(),
                window.informational(),
                watch.basis(),
                startOf(window.from()));
        return Stream.concat(Stream.of(opened), satisfaction(window).stream()).toList();
    }

    private Optional<CommitteeEvent> satisfaction(Window window) {
        var held = meetingsIn(window);
        if (held.size() < window.required()) {
            return Optional.empty();
        }
        var ids = held.stream().map(CommitteeMeeting::meetingId).toList();
        var at = held.get(window.required() - 1).heldAt();
        return Optional.of(new CadenceWindowSatisfied(window.id(), window.from(), window.to(), ids, at));
    }

    private List<CommitteeMeeting> meetingsIn(Window window) {
        return meetings.stream()
                .filter(meeting -> window.contains(meeting.heldOn()))
                .toList();
    }

    /** What follows for the windows: those that ought not to be go first, those that ought to be others open after. */
    private List<CommitteeEvent> because(List<CommitteeEvent> causes, @Nullable Instant at) {
        var then = afterAll(causes);
        var events = new ArrayList<CommitteeEvent>(then.withdrawals(at));
        events.addAll(causes);
        events.addAll(then.openedAgain());
        return List.copyOf(events);
    }

    private List<CommitteeEvent> withdrawals(@Nullable Instant at) {
        return windows.stream()
                .filter(window -> calendar().asItOughtToBe(window).isEmpty())
                .<CommitteeEvent>map(window -> new CadenceWindowWithdrawn(window.id(), window.from(), window.to(), at))
                .toList();
    }

    private List<CommitteeEvent> openedAgain() {
        return windows.stream()
                .flatMap(window ->
                        calendar().asItOughtToBe(window).filter(expected -> !expected.isAsWideAs(window)).stream())
                .flatMap(window -> opening(window).stream())
                .toList();
    }

    private WindowCalendar calendar() {
        return new WindowCalendar(id, charter.cadence(), watch, status);
    }

    private Instant startOf(LocalDate day) {
        return Zones.startOf(day, charter.zone());
    }

    @Override
    public Committee after(CommitteeEvent event) {
        return switch (event) {
            case CommitteeEstablished(var o, var c, var w, var _) ->
                new Committee(id, o, c, w, status, windows, meetings);
            case CommitteeUpdated(var o, var c, var w, var _) -> new Committee(id, o, c, w, status, windows, meetings);
            case CommitteeMonitoringStarted(var from, var basis, var _) ->
                new Committee(id, origin, charter, new Watch(from, basis, watch.to()), status, windows, meetings);
            case CommitteeDissolved(var lastDay, var _) -> as(new Status.Dissolved(lastDay));
            case CommitteeReinstated _ -> as(new Status.Active());
            case CommitteeMet(var meetingId, var heldOn, var heldAt) ->
                with(new CommitteeMeeting(meetingId, heldOn, heldAt));
            case CommitteeMetReversed(var meetingId, var _) -> withoutMeeting(meetingId);
            case CadenceWindowOpened opened -> with(windowOf(opened));
            case CadenceWindowSatisfied satisfied ->
                with(window(satisfied.windowId()).satisfiedBy(satisfied.meetingIds()));
            case CadenceWindowBreached breached ->
                with(window(breached.windowId()).breached());
            case CadenceWindowWithdrawn withdrawn -> without(withdrawn.windowId());
        };
    }

    private static Window windowOf(CadenceWindowOpened opened) {
        return new Window(
                opened.windowId(),
                opened.from(),
                opened.to(),
                opened.required(),
                opened.informational(),
                Window.State.OPEN,
                List.of());
    }

    private Window window(String windowId) {
        return windows.stream()
                .filter(window -> window.id().equals(windowId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no window " + windowId));
    }

    private Committee as(Status newStatus) {
        return new Committee(id, origin, charter, watch, newStatus, windows, meetings);
    }

    private Committee with(Window window) {
        var others = windows.stream().filter(other -> !other.id().equals(window.id()));
        var sorted = Stream.concat(others, Stream.of(window)).sorted(Comparator.comparing(Window::from));
        return new Committee(id, origin, charter, watch, status, sorted.toList(), meetings);
    }

    private Committee without(String windowId) {
        var others = windows.stream().filter(window -> !window.id().equals(windowId));
        return new Committee(id, origin, charter, watch, status, others.toList(), meetings);
    }

    private Committee withoutMeeting(String meetingId) {
        var others = meetings.stream().filter(meeting -> !meeting.meetingId().equals(meetingId));
        return new Committee(id, origin, charter, watch, status, windows, others.toList());
    }

    private Committee with(CommitteeMeeting meeting) {
        var sorted = Stream.concat(meetings.stream(), Stream.of(meeting))
                .sorted(Comparator.comparing(CommitteeMeeting::heldOn));
        return new Committee(id, origin, charter, watch, status, windows, sorted.toList());
    }
}
