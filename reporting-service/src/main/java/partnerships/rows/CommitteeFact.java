package partnerships.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.rows.AgreementContent.Cadence;
import partnerships.rows.CommitteeRow.Charter;
import partnerships.rows.CommitteeRow.Monitoring;
import partnerships.rows.CommitteeRow.Seat;
import partnerships.rows.CommitteeRow.Window;
import partnerships.rows.CommitteeRow.WindowState;

/** Something that happened to a committee, with the fields that its row needs. */
public sealed interface CommitteeFact {

    /** Established, or a fact of its agreement was corrected: the committee as it now reads. */
    @ReadFrom({"CommitteeEstablished", "CommitteeUpdated"})
    record Described(
            String agreementId,
            String agreementReference,
            String clause,
            Map<String, String> name,
            String kind,
            List<Seat> seats,
            Cadence cadence,
            String convocation,
            @Nullable Integer noticeDays,
            String zone,
            List<String> languages,
            List<Member> parties,
            LocalDate monitoredFrom,
            String monitoringBasis)
            implements CommitteeFact {

        Charter charter() {
            return new Charter(
                    agreementId,
                    agreementReference,
                    clause,
                    name,
                    kind,
                    seats,
                    cadence,
                    convocation,
                    noticeDays,
                    zone,
                    languages,
                    parties.stream().map(Member::organisation).toList());
        }

        Monitoring monitoring() {
            return new Monitoring(monitoredFrom, monitoringBasis);
        }
    }

    record Member(String organisation) {}

    record MonitoringStarted(LocalDate monitoredFrom, String basis) implements CommitteeFact {}

    /** @param lastDay of its agreement; absent if the agreement was withdrawn, and no window counts */
    record Dissolved(String reason, @Nullable LocalDate lastDay) implements CommitteeFact {}

    record Reinstated(String agreementId) implements CommitteeFact {}

    @ReadFrom("CadenceWindowOpened")
    record WindowOpened(
            String windowId, LocalDate from, LocalDate to, int required, boolean informational, String monitoringBasis)
            implements CommitteeFact {

        Window window() {
            return new Window(
                    windowId, from, to, required, informational, monitoringBasis, WindowState.OPEN, List.of());
        }
    }

    @ReadFrom("CadenceWindowSatisfied")
    record WindowSatisfied(String windowId, List<String> meetingIds) implements CommitteeFact {}

    @ReadFrom("CadenceWindowBreached")
    record WindowBreached(String windowId) implements CommitteeFact {}

    @ReadFrom("CadenceWindowWithdrawn")
    record WindowWithdrawn(String windowId) implements CommitteeFact {}
}
