package partnerships.system.faults;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of reports, worked out here from all events. */
final class Figures {

    private static final Set<String> AGREEMENTS = Set.of("SIGNED", "IN_FORCE", "EXPIRED");
    private static final Set<String> AHEAD = Set.of("SCHEDULED", "CONVENED");
    private static final Set<String> IN_PREPARATION =
            Set.of("NEGOTIATION", "READY_FOR_COUNCIL", "APPROVED", "PARTIALLY_SIGNED");

    private final Map<String, Lived> bySubject;
    private final Map<String, Long> figures = new TreeMap<>();

    private Figures(Map<String, List<Told>> bySubject) {
        this.bySubject = bySubject.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Lived.of(each.getValue())));
    }

    /**
     * Returns what the reports must say, by report and figure: {@code portfolio.agreements}.
     *
     * @param bySubject events in the order of the log
     * @param asOf when the report of what lies ahead was made
     */
    static Map<String, Long> of(Map<String, List<Told>> bySubject, Instant asOf) {
        var all = new Figures(bySubject);
        all.portfolio();
        all.cadenceCompliance();
        all.expiriesAndUnknownFacts();
        all.upcomingMeetings(asOf);
        return all.figures;
    }

    private void portfolio() {
        var agreements = folds().filter(fold -> fold.title() != null).toList();
        figures.put("portfolio.agreements", count(agreements, AGREEMENTS));
        figures.put("portfolio.inPreparation", count(agreements, IN_PREPARATION));
        figures.put("portfolio.prospects", count(agreements, Set.of("PROSPECT")));
        figures.put("portfolio.cancelled", count(agreements, Set.of("CANCELLED")));
    }

    private void cadenceCompliance() {
        var windows = folds().filter(fold -> !isWithdrawn(fold.agreement()))
                .flatMap(fold -> fold.windows().values().stream())
                .filter(Fold.Window::isClosed)
                .toList();
        figures.put("cadence-compliance.closed", (long) windows.size());
        figures.put(
                "cadence-compliance.satisfied",
                windows.stream().filter(Fold.Window::isSatisfied).count());
    }

    private void expiriesAndUnknownFacts() {
        figures.putAll(
                Map.of("expiries.stated", 0L, "expiries.derived", 0L, "expiries.open", 0L, "expiries.unknown", 0L));
        figures.putAll(Map.of("unknown-facts.agreements", 0L, "unknown-facts.facts", 0L));
        bySubject.values().forEach(lived -> {
            var fold = lived.fold();
            if (fold.title() != null && !isWithdrawn(fold)) {
                if (AGREEMENTS.contains(String.valueOf(fold.standing()))) {
                    figures.merge("expiries." + Unstated.end(lived.told()), 1L, Long::sum);
                }
                long open = Unstated.facts(lived.told(), "PROSPECT".equals(fold.standing()));
                figures.merge("unknown-facts.facts", open, Long::sum);
                figures.merge("unknown-facts.agreements", open > 0 ? 1L : 0L, Long::sum);
            }
        });
    }

    private void upcomingMeetings(Instant asOf) {
        var meetings = bySubject.values().stream()
                .map(Lived::told)
                .filter(told -> !isOfWithdrawn(told))
                .map(Sitting::of)
                .toList();
        figures.put(
                "upcoming-meetings.dated",
                meetings.stream().filter(sitting -> sitting.isAhead(asOf)).count());
        figures.put(
                "upcoming-meetings.undated",
                meetings.stream()
                        .filter(sitting -> sitting.equals(Sitting.DRAFT))
                        .count());
    }

    /** What a subject has been through, each event once and in order, and what it comes to. */
    private record Lived(List<Told> told, Fold fold) {

        static Lived of(List<Told> told) {
            var passed = Fold.inOrder(told);
            return new Lived(passed, Fold.of(passed));
        }
    }

    /** How a meeting stands, and when it begins. */
    private record Sitting(String standing, @Nullable Instant start) {

        private static final Sitting DRAFT = new Sitting("DRAFT", null);
        private static final Map<String, String> STANDING = Map.of(
                "MeetingProposed", "DRAFT",
                "MeetingScheduled", "SCHEDULED",
                "MeetingConvened", "CONVENED",
                "MeetingCancelled", "CANCELLED",
                "MeetingOutcomeMissing", "LAPSED",
                "MeetingHeld", "HELD");

        static Sitting of(List<Told> told) {
            var sitting = new Sitting("", null);
            for (Told one : told) {
                String start = one.data().path("schedule").path("start").asString(null);
                sitting = new Sitting(
                        STANDING.getOrDefault(one.name(), sitting.standing),
                        start == null ? sitting.start : Instant.parse(start));
            }
            return sitting;
        }

        boolean isAhead(Instant asOf) {
            return AHEAD.contains(standing) && start != null && !start.isBefore(asOf);
        }
    }

    /** Whether a meeting is one of an agreement that was a mistake: the reports do not speak of it. */
    private boolean isOfWithdrawn(List<Told> told) {
        return told.stream()
                .limit(1)
                .flatMap(first -> first.data().path("agreementIds").valueStream())
                .anyMatch(agreement -> isWithdrawn(agreement.asString("")));
    }

    private boolean isWithdrawn(String agreement) {
        var lived = bySubject.get(agreement);
        return lived != null && isWithdrawn(lived.fold());
    }

    private static boolean isWithdrawn(Fold agreement) {
        return "WITHDRAWN".equals(agreement.standing());
    }

    private Stream<Fold> folds() {
        return bySubject.values().stream().map(Lived::fold);
    }

    private static long count(Collection<Fold> agreements, Set<String> standing) {
        return agreements.stream()
                .filter(fold -> standing.contains(String.valueOf(fold.standing())))
                .count();
    }
}
