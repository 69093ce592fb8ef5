package partnerships.rows.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.rows.AgreementContent.Cadence;
import partnerships.rows.CommitteeRow;
import partnerships.rows.CommitteeRow.Seat;
import partnerships.rows.CommitteeRow.Window;
import partnerships.rows.persistence.CommitteeRows;

/**
 * A committee in a list, with its cadence windows.
 *
 * @param monitoringBasis STATED (entry into force), or ASSUMED (the last day on which that can be, or the day of recording)
 */
record CommitteeView(
        String id,
        long version,
        @Nullable String agreementId,
        @Nullable String agreementReference,
        @Nullable String clause,
        Map<String, String> name,
        @Nullable String kind,
        CommitteeRows.State state,
        @Nullable Cadence cadence,
        @Nullable String convocation,
        @Nullable Integer noticeDays,
        @Nullable String zone,
        List<Seat> seats,
        List<String> parties,
        @Nullable LocalDate monitoredFrom,
        @Nullable String monitoringBasis,
        List<Window> windows) {

    static CommitteeView of(CommitteeRow row) {
        var charter = row.charter();
        var monitoring = row.monitoring();
        return new CommitteeView(
                row.id(),
                row.seq(),
                charter == null ? null : charter.agreementId(),
                charter == null ? null : charter.agreementReference(),
                charter == null ? null : charter.clause(),
                charter == null ? Map.of() : charter.name(),
                charter == null ? null : charter.kind(),
                row.dissolved() == null ? CommitteeRows.State.ACTIVE : CommitteeRows.State.DISSOLVED,
                charter == null ? null : charter.cadence(),
                charter == null ? null : charter.convocation(),
                charter == null ? null : charter.noticeDays(),
                charter == null ? null : charter.zone(),
                charter == null ? List.of() : charter.seats(),
                charter == null ? List.of() : charter.parties(),
                monitoring == null ? null : monitoring.from(),
                monitoring == null ? null : monitoring.basis(),
                row.windows());
    }
}
