package partnerships.system.faults;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The figures of reports, worked out here from all events. */
final class Figures {

    private static final Set<String> AGREEMENTS = Set.of("SIGNED", "IN_FORCE", "EXPIRED");
    private static final Set<String> AHEAD = Set.of("SCHEDULED", "CONVENED");
    private static final Set<String> IN_PREPARATION =
            Set.of("NEGOTIATION", "READY_FOR_COUNCIL", "APPROVED", "PARTIALLY_SIGNED");

    private Figures() {}

    /**
     * Returns what the reports must say, by report and figure: {@code portfolio.agreements}.
     *
     * @param bySubject events in the order of the log
     * @param asOf when the report of what lies ahead was made
     */
    static Map<String, Long> of(Map<String, List<Told>> bySubject, Instant asOf) {
        Map<String, Fold> folds = bySubject.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Fold.of(each.getValue())));
        var figures = new TreeMap<String, Long>();
        var agreements =
                folds.values().stream().filter(fold -> fold.title() != null).toList();
        figures.put("portfolio.agreements", count(agreements, AGREEMENTS));
        figures.put("portfolio.inPreparation", count(agreements, IN_PREPARATION));
        figures.put("portfolio.prospects", count(agreements, Set.of("PROSPECT")));
        figures.put("portfolio.cancelled", count(agreements, Set.of("CANCELLED")));
        var windows = folds.values().stream()
                .filter(fold -> !isWithdrawn(folds.get(fold.agreement())))
                .flatMap(fold -> fold.windows().values().stream())
                .filter(Fold.Window::isClosed)
                .toList();
        figures.put("cadence-compliance.closed", (long) windows.size());
        figures.put(
                "cadence-compliance.satisfied",
                windows.stream().filter(Fold.Window::isSatisfied).count());
        for (String end : List.of("stated", "open", "unknown")) {
            figures.put("expiries." + end, 0L);
        }
        figures.putAll(Map.of("unknown-facts.agreements", 0L, "unknown-facts.facts", 0L));
        folds.forEach((id, fold) -> {
            if (fold.title() != null && !isWithdrawn(fold)) {
                var told = Fold.inOrder(bySubject.get(id));
                if (AGREEMENTS.contains(String.valueOf(fold.standing()))) {
                    figures.merge("expiries." + Unstated.end(told), 1L, Long::sum);
                }
                long open = Unstated.facts(told, "PROSPECT".equals(fold.standing()));
                figures.merge("unknown-facts.facts", open, Long::sum);
                figures.merge("unknown-facts.agreements", open > 0 ? 1L : 0L, Long::sum);
            }
        });
        var meetings = bySubject.values().stream()
                .filter(told -> !isOfWithdrawn(told, folds))
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
        return figures;
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
            for (Told one : Fold.inOrder(told)) {
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
    private static boolean isOfWithdrawn(List<Told> told, Map<String, Fold> folds) {
        for (JsonNode agreement : told.getFirst().data().path("agreementIds")) {
            if (isWithdrawn(folds.get(agreement.asString()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithdrawn(@Nullable Fold agreement) {
        return agreement != null && "WITHDRAWN".equals(agreement.standing());
    }

    private static long count(Collection<Fold> agreements, Set<String> standing) {
        return agreements.stream()
                .filter(fold -> standing.contains(String.valueOf(fold.standing())))
                .count();
    }
}
