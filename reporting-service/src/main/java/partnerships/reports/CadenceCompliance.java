package partnerships.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
public record CadenceCompliance(List<CommitteeCompliance> lines, ComplianceSummary summary) {

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
            boolean restsOnAssumedStart) {}

    /** Returns the compliance of these committees, and a line for each signed agreement whose text names none. */
    public static CadenceCompliance of(List<CommitteeRow> committees, List<AgreementRow> agreements) {
        Stream<CommitteeCompliance> measured = committees.stream()
                .flatMap(row -> row.charter() == null ? Stream.of() : Stream.of(line(row, row.charter())));
        Stream<CommitteeCompliance> without = agreements.stream()
                .filter(row -> row.state() == AgreementState.SIGNED
                        || row.state() == AgreementState.IN_FORCE
                        || row.state() == AgreementState.EXPIRED)
                .flatMap(row ->
                        row.content() == null || !row.content().committees().isEmpty()
                                ? Stream.of()
                                : Stream.of(without(row, row.content())));
        List<CommitteeCompliance> lines = Stream.concat(measured, without)
                .sorted(Comparator.comparing(CommitteeCompliance::agreementReference)
                        .thenComparing(line -> String.valueOf(line.committeeId())))
                .toList();
        return new CadenceCompliance(lines, summary(lines));
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

    private static ComplianceSummary summary(List<CommitteeCompliance> lines) {
        long closed = lines.stream().mapToLong(CommitteeCompliance::closed).sum();
        long satisfied =
                lines.stream().mapToLong(CommitteeCompliance::satisfied).sum();
        return new ComplianceSummary(
                lines.stream().filter(line -> line.committeeId() != null).count(),
                lines.stream()
                        .filter(line -> line.figure() == Figure.NOT_STIPULATED)
                        .count(),
                lines.stream()
                        .filter(line -> line.figure() == Figure.NO_COMMITTEE_STIPULATED)
                        .count(),
                closed,
                satisfied,
                percent(satisfied, closed),
                lines.stream().anyMatch(CommitteeCompliance::restsOnAssumedStart));
    }

    private static @Nullable Double percent(long part, long whole) {
        return whole == 0 ? null : Math.round(1000.0 * part / whole) / 10.0;
    }
}
