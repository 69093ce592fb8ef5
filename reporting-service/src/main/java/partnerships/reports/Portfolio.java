package partnerships.reports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.rows.AgreementContent;
import partnerships.rows.AgreementContent.Domain;
import partnerships.rows.AgreementContent.Party;
import partnerships.rows.AgreementRow;

/**
 * How many agreements there are in each group. An intention is not an agreement: prospects, and texts that are not signed yet, are
 * counted apart.
 */
public record Portfolio(List<PortfolioGroup> lines, PortfolioTotals summary) {

    /** What agreements are grouped by. One that has several parties, scopes or domains counts once in each. */
    public enum GroupBy {
        KIND,
        STATE,
        PARTY,
        SCOPE,
        DOMAIN
    }

    /**
     * How many agreements have one property.
     *
     * @param group absent for agreements of which it is not known
     */
    public record PortfolioGroup(
            @Nullable String group, int agreements, int inPreparation, int prospects, int cancelled) {}

    /**
     * Each agreement once, whatever the groups.
     *
     * @param agreements signed, in force or expired
     * @param inPreparation negotiated, submitted, approved or signed by some
     */
    public record PortfolioTotals(int agreements, int inPreparation, int prospects, int cancelled) {

        static final PortfolioTotals NONE = new PortfolioTotals(0, 0, 0, 0);

        PortfolioTotals and(AgreementRow row) {
            return switch (row.state()) {
                case SIGNED, IN_FORCE, EXPIRED ->
                    new PortfolioTotals(agreements + 1, inPreparation, prospects, cancelled);
                case NEGOTIATION, READY_FOR_COUNCIL, APPROVED, PARTIALLY_SIGNED ->
                    new PortfolioTotals(agreements, inPreparation + 1, prospects, cancelled);
                case PROSPECT -> new PortfolioTotals(agreements, inPreparation, prospects + 1, cancelled);
                case CANCELLED -> new PortfolioTotals(agreements, inPreparation, prospects, cancelled + 1);
                case WITHDRAWN, UNKNOWN -> this;
            };
        }

        PortfolioGroup line(@Nullable String group) {
            return new PortfolioGroup(group, agreements, inPreparation, prospects, cancelled);
        }
    }

    private static final String UNKNOWN = "";

    /** Returns the portfolio of these agreements, groups by name, the unknown last. */
    public static Portfolio of(Stream<AgreementRow> rows, GroupBy groupBy) {
        var counted = new Counted();
        rows.forEach(row -> {
            AgreementContent content = row.content();
            if (content != null) {
                counted.add(row, groupsOf(row, content, groupBy));
            }
        });
        return new Portfolio(counted.lines(), counted.all);
    }

    /** What has been counted so far: figures, and no row. */
    private static final class Counted {

        private final Map<String, PortfolioTotals> groups = new HashMap<>();
        private PortfolioTotals all = PortfolioTotals.NONE;

        void add(AgreementRow row, List<String> groupsOfIt) {
            all = all.and(row);
            groupsOfIt.forEach(
                    group -> groups.merge(group, PortfolioTotals.NONE.and(row), (known, _) -> known.and(row)));
        }

        List<PortfolioGroup> lines() {
            return groups.entrySet().stream()
                    .filter(group -> !group.getValue().equals(PortfolioTotals.NONE))
                    .sorted(Comparator.comparing((Map.Entry<String, PortfolioTotals> group) ->
                                    group.getKey().equals(UNKNOWN))
                            .thenComparing(Map.Entry::getKey))
                    .map(group -> group.getValue().line(group.getKey().equals(UNKNOWN) ? null : group.getKey()))
                    .toList();
        }
    }

    private static List<String> groupsOf(AgreementRow row, AgreementContent content, GroupBy groupBy) {
        List<String> groups = switch (groupBy) {
            case KIND -> List.of(content.kind());
            case STATE -> List.of(row.state().name());
            case PARTY -> content.parties().stream().map(Party::organisation).toList();
            case SCOPE ->
                content.parties().stream()
                        .map(Party::scope)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
            case DOMAIN -> content.domains().stream().map(Domain::asWritten).toList();
        };
        return groups.isEmpty() ? List.of(UNKNOWN) : groups.stream().distinct().toList();
    }
}
