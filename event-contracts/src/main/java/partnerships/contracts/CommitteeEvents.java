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
     * @param monitoringBasis STATED (entry into force), or ASSUMED (the last day on which that can be, or the day of recording)
     * @param monitoredTo last day that can be the agreement's last, if that is known and it does not renew itself
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
            String monitoringBasis,
            @Nullable LocalDate monitoredTo) {
        public static final String TYPE = "partnership.committee.CommitteeEstablished.v1";
    }

    /** A fact of its agreement was corrected; the committee as it now reads, field by field as when it was established. */
    public record CommitteeUpdated(
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
            String monitoringBasis,
            @Nullable LocalDate monitoredTo) {
        public static final String TYPE = "partnership.committee.CommitteeUpdated.v1";
    }

    /** The start of watching became known after the committee was established: the agreement entered into force. */
    public record CommitteeMonitoringStarted(
            String committeeId, String agreementId, LocalDate monitoredFrom, String basis) {
        public static final String TYPE = "partnership.committee.CommitteeMonitoringStarted.v1";
    }

    /**
     * No window opens any more. Those that end later than the last day were withdrawn before; the others keep what was
     * concluded about them.
     *
     * @param reason AGREEMENT_ENDED
     * @param lastDay of its agreement; absent if the agreement itself was withdrawn, and no window counts
     */
    public record CommitteeDissolved(
            String committeeId,
            String agreementId,
            String reason,
            @Nullable LocalDate lastDay) {
        public static final String TYPE = "partnership.committee.CommitteeDissolved.v1";
    }

    /** The agreement had not ended after all: the committee goes on, and windows open again. */
    public record CommitteeReinstated(String committeeId, String agreementId) {
        public static final String TYPE = "partnership.committee.CommitteeReinstated.v1";
    }

    /**
     * A meeting of the committee was held with a valid quorum.
     *
     * @param heldOn local date of its start, which decides its window
     */
    public record CommitteeMet(String committeeId, String agreementId, String meetingId, LocalDate heldOn) {
        public static final String TYPE = "partnership.committee.CommitteeMet.v1";
    }

    /** A meeting that was told of does not count after all: it was not held, or on another day, which is then told anew. */
    public record CommitteeMetReversed(String committeeId, String agreementId, String meetingId) {
        public static final String TYPE = "partnership.committee.CommitteeMetReversed.v1";
    }

    /**
     * A period in which the committee must meet has begun. Told again for the same window when its bounds turn out to be
     * others: it is then open again, and what was concluded about it is concluded anew.
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

    /**
     * The window counts in no figure: by what is known now the committee was not to meet in it, or its agreement ended before
     * the window did. The same window may open again later.
     */
    public record CadenceWindowWithdrawn(
            String committeeId, String agreementId, String windowId, LocalDate from, LocalDate to) {
        public static final String TYPE = "partnership.committee.CadenceWindowWithdrawn.v1";
    }
}
