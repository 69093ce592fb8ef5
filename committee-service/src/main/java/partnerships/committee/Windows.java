package partnerships.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.committee.CommitteeEvent.CadenceWindowBreached;
import partnerships.committee.CommitteeEvent.CadenceWindowOpened;
import partnerships.committee.CommitteeEvent.CadenceWindowSatisfied;
import partnerships.committee.CommitteeEvent.CadenceWindowWithdrawn;
import partnerships.time.Zones;

/** What a committee's windows come to, by its meetings and by the days on which it is watched. */
record Windows(Committee committee) {

    /** What time does next. */
    record Transition(Instant due, List<CommitteeEvent> events) {}

    /** The end of a window comes before the beginning of the next. */
    Optional<Transition> next() {
        var ending = committee.windows().stream()
                .filter(Window::awaitsItsEnd)
                .min(Comparator.comparing(Window::to))
                .map(this::ending);
        var opening = calendar()
                .firstBesides(committee.windows())
                .map(window -> new Transition(startOf(window.from()), opening(window)));
        return Stream.concat(ending.stream(), opening.stream()).min(Comparator.comparing(Transition::due));
    }

    private Transition ending(Window window) {
        var end = Zones.endOf(window.to(), committee.charter().zone());
        var breached = new CadenceWindowBreached(
                window.id(),
                window.from(),
                window.to(),
                window.required(),
                meetingsIn(window).size(),
                end);
        return new Transition(end, List.of(breached));
    }

    List<CommitteeEvent> opening(Window window) {
        var opened = new CadenceWindowOpened(
                window.id(),
                window.from(),
                window.to(),
                window.required(),
                window.informational(),
                committee.watch().basis(),
                startOf(window.from()));
        return Stream.concat(Stream.of(opened), satisfaction(window).stream()).toList();
    }

    Optional<CommitteeEvent> satisfaction(Window window) {
        var held = meetingsIn(window);
        if (held.size() < window.required()) {
            return Optional.empty();
        }
        var ids = held.stream().map(CommitteeMeeting::meetingId).toList();
        var at = held.get(window.required() - 1).heldAt();
        return Optional.of(new CadenceWindowSatisfied(window.id(), window.from(), window.to(), ids, at));
    }

    private List<CommitteeMeeting> meetingsIn(Window window) {
        return committee.meetings().stream()
                .filter(meeting -> window.contains(meeting.heldOn()))
                .toList();
    }

    /** What follows for the windows: those that ought not to be go first, those that ought to be others open after. */
    List<CommitteeEvent> because(List<CommitteeEvent> causes, @Nullable Instant at) {
        var then = new Windows(committee.afterAll(causes));
        var events = new ArrayList<CommitteeEvent>(then.withdrawals(at));
        events.addAll(causes);
        events.addAll(then.openedAgain());
        return List.copyOf(events);
    }

    private List<CommitteeEvent> withdrawals(@Nullable Instant at) {
        return committee.windows().stream()
                .filter(window -> calendar().asItOughtToBe(window).isEmpty())
                .<CommitteeEvent>map(window -> new CadenceWindowWithdrawn(window.id(), window.from(), window.to(), at))
                .toList();
    }

    private List<CommitteeEvent> openedAgain() {
        return committee.windows().stream()
                .flatMap(window ->
                        calendar().asItOughtToBe(window).filter(expected -> !expected.isAsWideAs(window)).stream())
                .flatMap(window -> opening(window).stream())
                .toList();
    }

    private WindowCalendar calendar() {
        return new WindowCalendar(committee.id(), committee.charter().cadence(), committee.watch(), committee.status());
    }

    Instant startOf(LocalDate day) {
        return Zones.startOf(day, committee.charter().zone());
    }
}
