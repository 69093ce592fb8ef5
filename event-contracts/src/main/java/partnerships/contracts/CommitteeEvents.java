package partnerships.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.AgreementCodes.CommitteeKind;
import partnerships.contracts.AgreementCodes.Convocation;
import partnerships.contracts.AgreementData.Cadence;
import partnerships.contracts.AgreementData.Seat;
import partnerships.contracts.CommitteeCodes.DissolutionReason;
import partnerships.contracts.CommitteeCodes.MonitoringBasis;

/** What committee-service publishes about committees and their cadence windows. */
@PublishedOn(Topics.COMMITTEES)
public final class CommitteeEvents {

    private CommitteeEvents() {}

    /**
     * A committee came to life with its agreement's signature.
     *
     * @param committeeId id of the committee
     * @param agreementId id of the agreement that creates it
     * @param agreementReference business reference of that agreement
     * @param clause its name in the agreement
     * @param name name by language tag
     * @param kind kind of committee
     * @param seats who sits on it
     * @param cadence how often it must meet
     * @param convocation who convenes its meetings
     * @param noticeDays days between convocation and meeting, 0 or more; absent if not stated
     * @param zone IANA time zone of its meetings
     * @param languages language tags of its meetings
     * @param parties organisations that are, were or will be parties of the agreement, with their first and last day
     * @param monitoredFrom first day on which its cadence is monitored
     * @param monitoringBasis what that day rests on
     * @param monitoredTo last day that can be the agreement's last; absent if that is not known, or the agreement renews itself
     */
    public record CommitteeEstablished(
            @Id String committeeId,
            @Id String agreementId,
            @Text(value = Grammar.REFERENCE, max = 60) String agreementReference,
            @Text(Grammar.CLAUSE) String clause,
            Map<@Text(Grammar.LANGUAGE) String, @Text(value = Grammar.LINE, max = 300) String> name,
            @OneOf(CommitteeKind.class) String kind,
            List<Seat> seats,
            Cadence cadence,
            @OneOf(Convocation.class) String convocation,
            @Nullable @Range(min = 0) Integer noticeDays,
            @Text(Grammar.ZONE) String zone,
            List<@Text(Grammar.LANGUAGE) String> languages,
            List<Membership> parties,
            LocalDate monitoredFrom,
            @OneOf(MonitoringBasis.class) String monitoringBasis,
            @Nullable LocalDate monitoredTo) {
        public static final String TYPE = "partnership.committee.CommitteeEstablished.v1";
    }

    /**
     * A fact of the committee's agreement was corrected. The committee as it now reads, field by field as when it was established.
     *
     * @param committeeId id of the committee
     * @param agreementId id of the agreement that creates it
     * @param agreementReference business reference of that agreement
     * @param clause its name in the agreement
     * @param name name by language tag
     * @param kind kind of committee
     * @param seats who sits on it
     * @param cadence how often it must meet
     * @param convocation who convenes its meetings
     * @param noticeDays days between convocation and meeting, 0 or more; absent if not stated
     * @param zone IANA time zone of its meetings
     * @param languages language tags of its meetings
     * @param parties organisations that are, were or will be parties of the agreement, with their first and last day
     * @param monitoredFrom first day on which its cadence is monitored
     * @param monitoringBasis what that day rests on
     * @param monitoredTo last day that can be the agreement's last; absent if that is not known, or the agreement renews itself
     */
    public record CommitteeUpdated(
            @Id String committeeId,
            @Id String agreementId,
            @Text(value = Grammar.REFERENCE, max = 60) String agreementReference,
            @Text(Grammar.CLAUSE) String clause,
            Map<@Text(Grammar.LANGUAGE) String, @Text(value = Grammar.LINE, max = 300) String> name,
            @OneOf(CommitteeKind.class) String kind,
            List<Seat> seats,
            Cadence cadence,
            @OneOf(Convocation.class) String convocation,
            @Nullable @Range(min = 0) Integer noticeDays,
            @Text(Grammar.ZONE) String zone,
            List<@Text(Grammar.LANGUAGE) String> languages,
            List<Membership> parties,
            LocalDate monitoredFrom,
            @OneOf(MonitoringBasis.class) String monitoringBasis,
            @Nullable LocalDate monitoredTo) {
        public static final String TYPE = "partnership.committee.CommitteeUpdated.v1";
    }

    /**
     * The first day of monitoring became known after the committee was established: the agreement entered into force.
     *
     * @param committeeId id of the committee
     * @param agreementId id of the agreement that creates it
     * @param monitoredFrom first day on which its cadence is monitored
     * @param basis what that day rests on
     */
    public record CommitteeMonitoringStarted(
            @Id String committeeId,
            @Id String agreementId,
            LocalDate monitoredFrom,
            @OneOf(MonitoringBasis.class) String basis) {
        public static final String TYPE = "partnership.committee.CommitteeMonitoringStarted.v1";
    }

    /**
     * The committee ended; no cadence window opens any more. Those that end later than the last day were withdrawn before; the others keep
     * what was concluded about them.
     *
     * @param committeeId id of the committee
     * @param agreementId id of the agreement that creates it
     * @param reason why it ended
     * @param lastDay last day of its agreement, inclusive; absent if the agreement itself was withdrawn, and no window counts
     */
    public record CommitteeDissolved(
            @Id String committeeId,
            @Id String agreementId,
            @OneOf(DissolutionReason.class) String reason,
            @Nullable LocalDate lastDay) {
        public static final String TYPE = "partnership.committee.CommitteeDissolved.v1";
    }

    /**
     * The agreement had not ended after all: the committee goes on, and windows open again.
     *
     * @param committeeId id of the committee
     * @param agreementId id of the agreement that creates it
     */
    public record CommitteeReinstated(
            @Id String committeeId, @Id String agreementId) {
        public static final String TYPE = "partnership.committee.CommitteeReinstated.v1";
    }

    /**
     * A meeting of the committee was held with a valid quorum.
     *
     * @param committeeId id of the committee
     * @param agreementId id of the agreement that creates it
     * @param meetingId id of the meeting
     * @param heldOn local date of its start, which decides its cadence window
     */
    public record CommitteeMet(
            @Id String committeeId,
            @Id String agreementId,
            @Id String meetingId,
            LocalDate heldOn) {
        public static final String TYPE = "partnership.committee.CommitteeMet.v1";
    }

    /**
     * A meeting that CommitteeMet named does not count after all: it was not held, or on another day, for which CommitteeMet follows anew.
     *
     * @param committeeId id of the committee
     * @param agreementId id of the agreement that creates it
     * @param meetingId id of the meeting
     */
    public record CommitteeMetReversed(
            @Id String committeeId,
            @Id String agreementId,
            @Id String meetingId) {
        public static final String TYPE = "partnership.committee.CommitteeMetReversed.v1";
    }

    /**
     * A period in which the committee must meet has begun. Published again for the same window when its bounds turn out to be others: it
     * is then open again, and what was concluded about it is concluded anew.
     *
     * @param committeeId id of the committee
     * @param agreementId id of the agreement that creates it
     * @param windowId id of the window
     * @param from first day
     * @param to last day, inclusive
     * @param required meetings needed in it, 1 or more
     * @param informational whether it counts in no figure: it is cut by the start or end of the agreement to less than half its length
     * @param monitoringBasis what the first day of monitoring rests on
     */
    public record CadenceWindowOpened(
            @Id String committeeId,
            @Id String agreementId,
            @Id String windowId,
            LocalDate from,
            LocalDate to,
            int required,
            boolean informational,
            @OneOf(MonitoringBasis.class) String monitoringBasis) {
        public static final String TYPE = "partnership.committee.CadenceWindowOpened.v1";
    }

    /**
     * As many meetings as required were held in the window.
     *
     * @param committeeId id of the committee
     * @param agreementId id of the agreement that creates it
     * @param windowId id of the window
     * @param from first day
     * @param to last day, inclusive
     * @param meetingIds ids of the meetings that count, in order of their dates
     */
    public record CadenceWindowSatisfied(
            @Id String committeeId,
            @Id String agreementId,
            @Id String windowId,
            LocalDate from,
            LocalDate to,
            List<@Id String> meetingIds) {
        public static final String TYPE = "partnership.committee.CadenceWindowSatisfied.v1";
    }

    /**
     * The window ended with too few meetings held. Provisional: one recorded late reverses it.
     *
     * @param committeeId id of the committee
     * @param agreementId id of the agreement that creates it
     * @param windowId id of the window
     * @param from first day
     * @param to last day, inclusive
     * @param required meetings needed in it, 1 or more
     * @param held meetings held in it that count, fewer than required
     */
    public record CadenceWindowBreached(
            @Id String committeeId,
            @Id String agreementId,
            @Id String windowId,
            LocalDate from,
            LocalDate to,
            int required,
            int held) {
        public static final String TYPE = "partnership.committee.CadenceWindowBreached.v1";
    }

    /**
     * The window counts in no figure: by what is known now the committee was not to meet in it, or its agreement ended before the window
     * did. The same window may open again later.
     *
     * @param committeeId id of the committee
     * @param agreementId id of the agreement that creates it
     * @param windowId id of the window
     * @param from first day
     * @param to last day, inclusive
     */
    public record CadenceWindowWithdrawn(
            @Id String committeeId,
            @Id String agreementId,
            @Id String windowId,
            LocalDate from,
            LocalDate to) {
        public static final String TYPE = "partnership.committee.CadenceWindowWithdrawn.v1";
    }

    /**
     * An organisation in the agreement that a committee comes from.
     *
     * @param organisation id of the organisation
     * @param from first day as a party; absent if it is one from the beginning
     * @param to last day as a party, inclusive; absent if it stays
     */
    public record Membership(
            @Text(Grammar.ORGANISATION) String organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
