package partnerships.system.faults;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures of reports, worked out here from all events. */
final class Figures {

    private static final Set<String> AGREEMENTS = Set.of("SIGNED", "IN_FORCE", "EXPIRED");
    private static final Set<String> IN_PREPARATION =
            Set.of("NEGOTIATION", "READY_FOR_COUNCIL", "APPROVED", "PARTIALLY_SIGNED");

    private Figures() {}

    /**
     * Returns what the reports must say, by report and figure: {@code portfolio.agreements}.
     *
     * @param bySubject events in the order of the log
     */
    static Map<String, Long> of(Map<String, List<Told>> bySubject) {
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
        return figures;
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
