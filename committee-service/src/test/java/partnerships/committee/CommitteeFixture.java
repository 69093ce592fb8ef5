package partnerships.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.committee.CommitteeEvent.CommitteeEstablished;
import partnerships.store.DomainEvent;

/** Committees in every state, reached as production reaches them; time passes as the store lets it pass. */
public final class CommitteeFixture {

    public static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");
    public static final String ID = Committee.idOf("agreement-1", "coordination");
    public static final Origin ORIGIN = new Origin(
            "agreement-1", "AGR-LSH", "coordination", List.of(Party.throughout("rcs"), Party.throughout("lsh")));
    public static final Cadence TWICE_A_YEAR = new Cadence.CountPerPeriod(2, Basis.INFERRED);

    private CommitteeFixture() {}

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    public static Instant instant(String instant) {
        return Instant.parse(instant);
    }

    public static Charter charter(Cadence cadence) {
        return new Charter(
                Map.of("fr", "Comité de coordination et de suivi"),
                "COORDINATION",
                List.of(
                        new Seat("RCS/PRESIDENT", "rcs", "CO_CHAIR", List.of("RCS/VICE-PRESIDENT")),
                        new Seat("LSH/PRESIDENT", "lsh", "CO_CHAIR", List.of())),
                cadence,
                "ALL_CHAIRS",
                null,
                CASABLANCA,
                List.of("fr"));
    }

    public static Watch stated(String from, @Nullable String to) {
        return new Watch(day(from), Basis.STATED, to == null ? null : day(to));
    }

    public static Watch assumed(String from) {
        return new Watch(day(from), Basis.ASSUMED, null);
    }

    public static Life established(Cadence cadence, Watch watch) {
        return new Life(new CommitteeEstablished(ORIGIN, charter(cadence), watch, null));
    }

    public static Life twiceAYear(Watch watch) {
        return established(TWICE_A_YEAR, watch);
    }

    /** A committee and all that has happened to it. */
    public static final class Life {

        private final List<CommitteeEvent> events = new ArrayList<>();
        private Committee committee;

        private Life(CommitteeEvent first) {
            events.add(first);
            committee = Committee.born(ID, first);
        }

        public Committee committee() {
            return committee;
        }

        public List<CommitteeEvent> events() {
            return List.copyOf(events);
        }

        /** Applies what a decision answers. */
        public List<CommitteeEvent> takes(List<? extends DomainEvent> decided) {
            for (var event : decided) {
                events.add((CommitteeEvent) event);
                committee = committee.after((CommitteeEvent) event);
            }
            return decided.stream().map(CommitteeEvent.class::cast).toList();
        }

        /** Lets time pass up to an instant, and answers what it did. */
        public List<CommitteeEvent> reaches(String now) {
            var done = new ArrayList<CommitteeEvent>();
            for (var due = committee.at(instant(now)); !due.isEmpty(); due = committee.at(instant(now))) {
                done.addAll(takes(due));
            }
            return done;
        }

        public Window window(String from) {
            return committee.windows().stream()
                    .filter(window -> window.from().equals(day(from)))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
