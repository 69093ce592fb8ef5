package partnerships.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.rows.AgreementContent.Cadence;

/**
 * A committee with its cadence windows, as its events left them.
 *
 * @param charter what its agreement says of it; absent until an event has said it
 * @param monitoring since when its cadence is watched; absent like the charter
 * @param dissolved why it no longer exists; absent while it does
 */
public record CommitteeRow(
        String id,
        long seq,
        @Nullable Charter charter,
        @Nullable Monitoring monitoring,
        @Nullable String dissolved,
        List<Window> windows,
        Keys keys)
        implements Row {

    /** @param parties organisations that are, were or will be parties of the agreement */
    public record Charter(
            String agreementId,
            String agreementReference,
            String clause,
            Map<String, String> name,
            String kind,
            List<Seat> seats,
            Cadence cadence,
            String convocation,
            @Nullable Integer noticeDays,
            String zone,
            List<String> languages,
            List<String> parties) {}

    /** A post that sits in it. */
    public record Seat(String post, String organisation, String role, List<String> substitutes) {}

    /** @param basis STATED (entry into force), or ASSUMED (the last day on which that can be, or the day of recording) */
    public record Monitoring(LocalDate from, String basis) {}

    /**
     * A period in which the committee must meet.
     *
     * @param to last day, inclusive
     * @param basis what its start rests on: STATED or ASSUMED
     * @param informational too short to count in any figure
     * @param meetingIds meetings that satisfied it
     */
    public record Window(
            String windowId,
            LocalDate from,
            LocalDate to,
            int required,
            boolean informational,
            String basis,
            WindowState state,
            List<String> meetingIds) {

        Window in(WindowState next, List<String> meetings) {
            return new Window(windowId, from, to, required, informational, basis, next, meetings);
        }

        Window uncounted() {
            return in(WindowState.UNCOUNTED, meetingIds);
        }

        Window unlessOpen() {
            return state == WindowState.OPEN ? uncounted() : this;
        }
    }

    /** {@code UNCOUNTED}: withdrawn, or open when its committee was dissolved; in no figure. */
    public enum WindowState {
        OPEN,
        SATISFIED,
        BREACHED,
        UNCOUNTED
    }

    /**
     * @param reference of its agreement, then its clause
     * @param active whether it exists still
     */
    public record Keys(String reference, boolean active, Search search) {}

    /** Returns the row of a committee of which only the id is known. */
    public static CommitteeRow unknown(String id) {
        return new CommitteeRow(id, 0, null, null, null, List.of(), new Keys(SortKey.UNKNOWN, true, Search.NOTHING));
    }

    /** Returns the row as it is once the fact has happened. */
    public CommitteeRow after(CommitteeFact fact) {
        return switch (fact) {
            case CommitteeFact.Described now -> with(now.charter(), now.monitoring(), dissolved, windows);
            case CommitteeFact.MonitoringStarted(var from, var basis) ->
                with(charter, new Monitoring(from, basis), dissolved, windows);
            case CommitteeFact.Dissolved(var reason, var lastDay) ->
                with(charter, monitoring, reason, lastDay == null ? each(Window::uncounted) : each(Window::unlessOpen));
            case CommitteeFact.Reinstated _ -> with(charter, monitoring, null, windows);
            case CommitteeFact.WindowOpened opened -> with(charter, monitoring, dissolved, and(opened.window()));
            case CommitteeFact.WindowSatisfied(var window, var meetings) ->
                with(charter, monitoring, dissolved, one(window, w -> w.in(WindowState.SATISFIED, meetings)));
            case CommitteeFact.WindowBreached(var window) ->
                with(charter, monitoring, dissolved, one(window, w -> w.in(WindowState.BREACHED, List.of())));
            case CommitteeFact.WindowWithdrawn(var window) ->
                with(charter, monitoring, dissolved, one(window, Window::uncounted));
        };
    }

    /** Returns the row with the number of its last event, and with its keys. */
    public CommitteeRow at(long sequence) {
        return new CommitteeRow(id, sequence, charter, monitoring, dissolved, windows, keysNow());
    }

    private Keys keysNow() {
        if (charter == null) {
            return new Keys(SortKey.UNKNOWN, dissolved == null, Search.NOTHING);
        }
        var lines = Stream.concat(Stream.of(charter.agreementReference()), charter.name().values().stream());
        return new Keys(
                SortKey.of(charter.agreementReference() + "/" + charter.clause()),
                dissolved == null,
                Search.of(charter.parties(), lines));
    }

    private CommitteeRow with(
            @Nullable Charter text, @Nullable Monitoring watched, @Nullable String reason, List<Window> known) {
        return new CommitteeRow(id, seq, text, watched, reason, known, keys);
    }

    /** A window published again is open again, in its place or behind the others. */
    private List<Window> and(Window opened) {
        if (windows.stream().anyMatch(window -> window.windowId().equals(opened.windowId()))) {
            return one(opened.windowId(), _ -> opened);
        }
        List<Window> known = new ArrayList<>(windows);
        known.add(opened);
        return List.copyOf(known);
    }

    private List<Window> one(String windowId, UnaryOperator<Window> change) {
        return each(window -> window.windowId().equals(windowId) ? change.apply(window) : window);
    }

    private List<Window> each(UnaryOperator<Window> change) {
        return windows.stream().map(change).toList();
    }
}
