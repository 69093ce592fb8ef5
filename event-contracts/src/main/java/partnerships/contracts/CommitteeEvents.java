package partnerships.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What committee-service tells about committees and their cadence windows. */
public final class CommitteeEvents {

    private CommitteeEvents() {}

    /**
     * A committee clause came to life with its agreement's signature.
     *
     * @param parties organisations that are parties of the agreement
     * @param monitoredFrom day from which its cadence is watched
     * @param monitoringBasis STATED (entry into force), or ASSUMED (day of recording)
     */
    public record CommitteeEstablished(
            String committeeId,
            String agreementId,
            String agreementReference,
            String clause,
            Map<String, String> name,
            String kind,
            List<AgreementEvents.Seat> seats,
            AgreementEvents.Cadence cadence,
            String convocation,
            @Nullable Integer noticeDays,
            String zone,
            List<String> languages,
            List<String> parties,
            LocalDate monitoredFrom,
            String monitoringBasis) {
        public static final String TYPE = "partnership.committee.CommitteeEstablished.v1";
    }

    /** The start of watching became known after the committee was established: the agreement entered into force. */
    public record CommitteeMonitoringStarted(
            String committeeId, String agreementId, LocalDate monitoredFrom, String basis) {
        public static final String TYPE = "partnership.committee.CommitteeMonitoringStarted.v1";
    }

    /** @param reason AGREEMENT_ENDED */
    public record CommitteeDissolved(String committeeId, String agreementId, String reason) {
        public static final String TYPE = "partnership.committee.CommitteeDissolved.v1";
    }

    /**
     * A period in which the committee must meet has begun.
     *
     * @param from first day
     * @param to last day, inclusive
     * @param required meetings needed in it, 1 or more
     * @param informational shorter than half its length at the start or end of the agreement: counts in no figure
     */
    public record CadenceWindowOpened(
            String committeeId,
            String agreementId,
            String windowId,
            LocalDate from,
            LocalDate to,
            int required,
            boolean informational,
            String monitoringBasis) {
        public static final String TYPE = "partnership.committee.CadenceWindowOpened.v1";
    }

    /** @param meetingIds meetings that count, in order of their dates */
    public record CadenceWindowSatisfied(
            String committeeId,
            String agreementId,
            String windowId,
            LocalDate from,
            LocalDate to,
            List<String> meetingIds) {
        public static final String TYPE = "partnership.committee.CadenceWindowSatisfied.v1";
    }

    /** The window ended with too few meetings held. Provisional: one recorded late reverses it. */
    public record CadenceWindowBreached(
            String committeeId,
            String agreementId,
            String windowId,
            LocalDate from,
            LocalDate to,
            int required,
            int held) {
        public static final String TYPE = "partnership.committee.CadenceWindowBreached.v1";
    }
}
