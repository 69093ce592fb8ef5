package partnerships.committee;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The windows that a committee ought to have, by what is known now.
 *
 * @param committeeId whose windows they are; their ids derive from it and from the first day of their period
 */
record WindowCalendar(String committeeId, Cadence cadence, Watch watch, Committee.Status status) {

    /** Returns the earliest window that is not among those given. */
    Optional<Window> firstBesides(List<Window> known) {
        Set<String> ids = known.stream().map(Window::id).collect(Collectors.toSet());
        return cadence.watched().flatMap(counted -> firstBesides(ids, counted));
    }

    private Optional<Window> firstBesides(Set<String> ids, Cadence.CountPerPeriod counted) {
        var window = in(watch.from(), counted);
        while (window.isPresent() && ids.contains(window.get().id())) {
            var nextDay = counted.periodOf(window.get().from()).to().plusDays(1);
            window = in(nextDay, counted);
        }
        return window;
    }

    /** Returns a window as it ought to be, or nothing if it ought not to be. */
    Optional<Window> asItOughtToBe(Window window) {
        return cadence.watched()
                .flatMap(counted -> in(window.from(), counted))
                .filter(expected -> expected.id().equals(window.id()));
    }

    private Optional<Window> in(LocalDate day, Cadence.CountPerPeriod counted) {
        var period = counted.periodOf(day);
        var watched = period.within(watch.span());
        if (watched.days() == 0 || !status.allowsOneThatEnds(watched.to())) {
            return Optional.empty();
        }
        return Optional.of(new Window(
                idOf(period),
                watched.from(),
                watched.to(),
                counted.required(),
                watched.isLessThanHalfOf(period),
                Window.State.OPEN,
                List.of()));
    }

    private String idOf(Span period) {
        var name = "window:" + committeeId + "/" + period.from();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
