package partnerships.reports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.rows.AgreementContent;
import partnerships.rows.AgreementRow;
import partnerships.rows.AgreementState;
import partnerships.rows.CommitteeRow;
import partnerships.rows.CommitteeRow.Charter;
import partnerships.rows.CommitteeRow.Window;
import partnerships.rows.CommitteeRow.WindowState;

/**
 * How many of the periods in which a committee had to meet it has met in: satisfied windows ÷ closed windows. A committee without a
 * stated cadence has no figure, which is not 0 %.
 */
public final class CadenceCompliance {

    private CadenceCompliance() {}

    /** Whether a line has a figure, and if not, why. */
    public enum Figure {
        MEASURED,
        NO_CLOSED_WINDOW,
        /** The text names a committee and no number of meetings. */
        NOT_STIPULATED,
        /** The text names no committee. */
        NO_COMMITTEE_STIPULATED
    }

    /**
     * How many meetings a committee owes, and has held.
     *
     * @param closed windows that were satisfied or breached, without informational and withdrawn ones
     * @param percent of satisfied among closed, one decimal; absent without a closed window
     * @param restsOnAssumedStart a window counted here begins with an assumed date
     */
    public record CommitteeCompliance(
            @Nullable String committeeId,
            @Nullable String agreementId,
            String agreementReference,
            Map<String, String> name,
            @Nullable String cadenceKind,
            Figure figure,
            long closed,
            long satisfied,
            @Nullable Double percent,
            boolean restsOnAssumedStart) {}

    /** The figures of all lines that have one; the others are counted apart. */
    public record ComplianceSummary(
            long committees,
            long notStipulated,
            long agreementsWithoutCommittee,
            long closed,
            long satisfied,
            @Nullable Double percent,
            boolean restsOnAssumedStart) {

        static final ComplianceSummary NONE = new ComplianceSummary(0, 0, 0, 0, 0, null, false);

        ComplianceSummary and(CommitteeCompliance line) {
            return and(new ComplianceSummary(
                    line.committeeId() == null ? 0 : 1,
                    line.figure() == Figure.NOT_STIPULATED ? 1 : 0,
                    line.figure() == Figure.NO_COMMITTEE_STIPULATED ? 1 : 0,
                    line.closed(),
                    line.satisfied(),
                    null,
                    line.restsOnAssumedStart()));
        }

        ComplianceSummary and(ComplianceSummary other) {
            return new ComplianceSummary(
                    committees + other.committees,
                    notStipulated + other.notStipulated,
                    agreementsWithoutCommittee + other.agreementsWithoutCommittee,
                    closed + other.closed,
                    satisfied + other.satisfied,
                    CadenceCompliance.percent(satisfied + other.satisfied, closed + other.closed),
                    restsOnAssumedStart || other.restsOnAssumedStart);
        }
    }

    private static final Set<AgreementState> SIGNED =
            Set.of(AgreementState.SIGNED, AgreementState.IN_FORCE, AgreementState.EXPIRED);

    /** Returns the compliance of a committee; nothing while its charter is not known. */
    public static List<CommitteeCompliance> of(CommitteeRow row) {
        return row.charter() == null ? List.of() : List.of(line(row, row.charter()));
    }

    /** Returns a line for a signed agreement whose text names no committee. */
    public static List<CommitteeCompliance> of(AgreementRow row) {
        return row.content() == null
                        || !SIGNED.contains(row.state())
                        || !row.content().committees().isEmpty()
                ? List.of()
                : List.of(without(row, row.content()));
    }

    private static CommitteeCompliance line(CommitteeRow row, Charter charter) {
        List<Window> counted = row.windows().stream()
                .filter(window -> !window.informational())
                .filter(window -> window.state() == WindowState.SATISFIED || window.state() == WindowState.BREACHED)
                .toList();
        long satisfied = counted.stream()
                .filter(window -> window.state() == WindowState.SATISFIED)
                .count();
        return new CommitteeCompliance(
                row.id(),
                charter.agreementId(),
                charter.agreementReference(),
                charter.name(),
                charter.cadence().kind(),
                figure(charter, counted),
                counted.size(),
                satisfied,
                percent(satisfied, counted.size()),
                counted.stream().anyMatch(window -> window.basis().equals("ASSUMED")));
    }

    private static Figure figure(Charter charter, List<Window> counted) {
        if (!charter.cadence().kind().equals("COUNT_PER_PERIOD")) {
            return Figure.NOT_STIPULATED;
        }
        return counted.isEmpty() ? Figure.NO_CLOSED_WINDOW : Figure.MEASURED;
    }

    private static CommitteeCompliance without(AgreementRow row, AgreementContent content) {
        return new CommitteeCompliance(
                null, row.id(), content.reference(), Map.of(), null, Figure.NO_COMMITTEE_STIPULATED, 0, 0, null, false);
    }

    /** Returns the figures of all lines. */
    public static ComplianceSummary summary(Stream<CommitteeCompliance> lines) {
        return lines.reduce(ComplianceSummary.NONE, ComplianceSummary::and, ComplianceSummary::and);
    }

    private static @Nullable Double percent(long part, long whole) {
        return whole == 0 ? null : Math.round(1000.0 * part / whole) / 10.0;
    }
}
