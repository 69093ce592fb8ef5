package partnerships.committee;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
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

/**
 * A committee that an agreement's clause creates, and the windows in which it must meet. Immutable: {@link #after} is the only way it
 * changes. It learns of its agreement ({@link Following}) and of its meetings ({@link Counting}); both answer the events that follow.
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

    Committee afterAll(List<CommitteeEvent> events) {
        var then = this;
        for (var event : events) {
            then = then.after(event);
        }
        return then;
    }

    @Override
    public List<CommitteeEvent> at(Instant now) {
        return new Windows(this)
                .next()
                .filter(transition -> !transition.due().isAfter(now))
                .map(Windows.Transition::events)
                .orElse(List.of());
    }

    @Override
    public Optional<Instant> due() {
        return new Windows(this).next().map(Windows.Transition::due);
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
