package partnerships.rows.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.AgreementEvents;
import partnerships.contracts.CommitmentEvents;
import partnerships.contracts.CommitteeEvents;
import partnerships.contracts.DataQualityEvents;
import partnerships.contracts.MeetingEvents;
import partnerships.contracts.NotificationEvents;
import partnerships.history.HistoryEvent;
import partnerships.rows.AgreementFact;
import partnerships.rows.AgreementRow;
import partnerships.rows.CommitmentRow;
import partnerships.rows.CommitteeFact;
import partnerships.rows.CommitteeRow;
import partnerships.rows.MeetingFact;
import partnerships.rows.MeetingRow;
import partnerships.rows.NotificationRow;
import partnerships.rows.OtherRow;
import partnerships.rows.Row;
import partnerships.rows.RowKind;
import partnerships.rows.Waiting;

/**
 * Folds what is known of a subject into its row. The order of arrival does not matter: a fold goes on for as long as each event
 * follows the one before, and waits at a gap or at an event that cannot be read.
 */
public final class RowFolds {

    private static final RowFold<OtherRow, OtherRow> OTHERS = new RowFold<>(
            RowKind.OTHERS,
            Map.of(),
            id -> new OtherRow(id, 0),
            (row, _) -> row,
            (row, seq) -> new OtherRow(row.id(), seq));

    private static final Map<String, RowFold<?, ?>> BY_KIND = Map.of(
            "agreement",
            new RowFold<>(
                    RowKind.AGREEMENTS, agreementFacts(), AgreementRow::unknown, AgreementRow::after, AgreementRow::at),
            "commitment",
            new RowFold<>(
                    RowKind.COMMITMENTS,
                    Map.of(
                            CommitmentEvents.CommitmentRegistered.TYPE, CommitmentRow.Fact.Registered.class,
                            CommitmentEvents.CommitmentCorrected.TYPE, CommitmentRow.Fact.Corrected.class),
                    CommitmentRow::unknown,
                    CommitmentRow::after,
                    CommitmentRow::at),
            "committee",
            new RowFold<>(
                    RowKind.COMMITTEES, committeeFacts(), CommitteeRow::unknown, CommitteeRow::after, CommitteeRow::at),
            "meeting",
            new RowFold<>(RowKind.MEETINGS, meetingFacts(), MeetingRow::unknown, MeetingRow::after, MeetingRow::at),
            "notification",
            new RowFold<>(
                    RowKind.NOTIFICATIONS,
                    notificationFacts(),
                    NotificationRow::unknown,
                    NotificationRow::after,
                    NotificationRow::at));

    private RowFolds() {}

    /**
     * What a subject's events come to.
     *
     * @param row absent while its first event is missing or cannot be read
     * @param waiting absent if every known event is in the row
     */
    public record Folded(
            RowKind<?> kind, @Nullable Row row, @Nullable Waiting waiting) {}

    /**
     * Folds one subject.
     *
     * @param events all that is known of it, one or more, by ascending number
     */
    public static Folded fold(List<HistoryEvent> events) {
        String kind = events.stream()
                .map(HistoryEvent::kind)
                .filter(BY_KIND::containsKey)
                .findFirst()
                .orElse("");
        return fold(foldOf(kind), events);
    }

    /** Returns whether the event can be folded once its turn has come. */
    public static boolean reads(HistoryEvent event) {
        return foldOf(event.kind()).reads(event);
    }

    /** Returns the types that are read. */
    static Set<String> types() {
        Set<String> types = new TreeSet<>();
        BY_KIND.values().forEach(fold -> types.addAll(fold.facts().keySet()));
        return types;
    }

    private static RowFold<?, ?> foldOf(String kind) {
        return BY_KIND.getOrDefault(kind, OTHERS);
    }

    private static <F, R extends Row> Folded fold(RowFold<F, R> fold, List<HistoryEvent> events) {
        String subject = events.getFirst().subject();
        R row = fold.unknown().apply(subject);
        for (HistoryEvent event : events) {
            if (event.seq() != row.seq() + 1) {
                return waiting(fold, row, Waiting.Reason.GAP, event);
            }
            try {
                row = fold.after(row, event);
            } catch (EventReader.Unreadable e) {
                return waiting(fold, row, Waiting.Reason.UNREADABLE, event);
            }
        }
        return new Folded(fold.kind(), row, null);
    }

    private static Folded waiting(RowFold<?, ?> fold, Row row, Waiting.Reason reason, HistoryEvent first) {
        var waiting = new Waiting(row.id(), row.seq() + 1, reason, first.recordedAt());
        return new Folded(fold.kind(), row.seq() == 0 ? null : row, waiting);
    }

    private static Map<String, Class<? extends AgreementFact>> agreementFacts() {
        return Map.ofEntries(
                Map.entry(AgreementEvents.AgreementProspectRecorded.TYPE, AgreementFact.ProspectRecorded.class),
                Map.entry(AgreementEvents.AgreementRecorded.TYPE, AgreementFact.Recorded.class),
                Map.entry(AgreementEvents.AgreementNegotiationOpened.TYPE, AgreementFact.NegotiationOpened.class),
                Map.entry(AgreementEvents.AgreementSubmitted.TYPE, AgreementFact.Submitted.class),
                Map.entry(AgreementEvents.AgreementApproved.TYPE, AgreementFact.Approved.class),
                Map.entry(AgreementEvents.AgreementReturned.TYPE, AgreementFact.Returned.class),
                Map.entry(AgreementEvents.AgreementSignatureRecorded.TYPE, AgreementFact.SignatureRecorded.class),
                Map.entry(AgreementEvents.AgreementSigned.TYPE, AgreementFact.Signed.class),
                Map.entry(AgreementEvents.AgreementEnteredIntoForce.TYPE, AgreementFact.EnteredIntoForce.class),
                Map.entry(AgreementEvents.AgreementRenewed.TYPE, AgreementFact.Renewed.class),
                Map.entry(AgreementEvents.AgreementExpired.TYPE, AgreementFact.Expired.class),
                Map.entry(AgreementEvents.AgreementCancelled.TYPE, AgreementFact.Cancelled.class),
                Map.entry(AgreementEvents.AgreementWithdrawn.TYPE, AgreementFact.Withdrawn.class),
                Map.entry(AgreementEvents.AgreementFactCorrected.TYPE, AgreementFact.FactCorrected.class),
                Map.entry(AgreementEvents.AgreementConclusionReversed.TYPE, AgreementFact.ConclusionReversed.class),
                Map.entry(DataQualityEvents.DataQualityIssueOpened.TYPE, AgreementFact.IssueOpened.class),
                Map.entry(DataQualityEvents.DataQualityIssueResolved.TYPE, AgreementFact.IssueResolved.class));
    }

    private static Map<String, Class<? extends CommitteeFact>> committeeFacts() {
        return Map.of(
                CommitteeEvents.CommitteeEstablished.TYPE, CommitteeFact.Described.class,
                CommitteeEvents.CommitteeUpdated.TYPE, CommitteeFact.Described.class,
                CommitteeEvents.CommitteeMonitoringStarted.TYPE, CommitteeFact.MonitoringStarted.class,
                CommitteeEvents.CommitteeDissolved.TYPE, CommitteeFact.Dissolved.class,
                CommitteeEvents.CommitteeReinstated.TYPE, CommitteeFact.Reinstated.class,
                CommitteeEvents.CadenceWindowOpened.TYPE, CommitteeFact.WindowOpened.class,
                CommitteeEvents.CadenceWindowSatisfied.TYPE, CommitteeFact.WindowSatisfied.class,
                CommitteeEvents.CadenceWindowBreached.TYPE, CommitteeFact.WindowBreached.class,
                CommitteeEvents.CadenceWindowWithdrawn.TYPE, CommitteeFact.WindowWithdrawn.class);
    }

    private static Map<String, Class<? extends MeetingFact>> meetingFacts() {
        return Map.ofEntries(
                Map.entry(MeetingEvents.MeetingProposed.TYPE, MeetingFact.Proposed.class),
                Map.entry(MeetingEvents.MeetingScheduled.TYPE, MeetingFact.Scheduled.class),
                Map.entry(MeetingEvents.MeetingAgendaUpdated.TYPE, MeetingFact.AgendaUpdated.class),
                Map.entry(MeetingEvents.MeetingConvocationSigned.TYPE, MeetingFact.ConvocationSigned.class),
                Map.entry(MeetingEvents.MeetingConvened.TYPE, MeetingFact.Convened.class),
                Map.entry(MeetingEvents.MeetingRescheduled.TYPE, MeetingFact.Rescheduled.class),
                Map.entry(MeetingEvents.MeetingInstantRecomputed.TYPE, MeetingFact.InstantRecomputed.class),
                Map.entry(MeetingEvents.MeetingCancelled.TYPE, MeetingFact.Cancelled.class),
                Map.entry(MeetingEvents.MeetingOutcomeMissing.TYPE, MeetingFact.OutcomeMissing.class),
                Map.entry(MeetingEvents.MeetingHeld.TYPE, MeetingFact.Held.class),
                Map.entry(MeetingEvents.MeetingOutcomeCorrected.TYPE, MeetingFact.OutcomeCorrected.class));
    }

    private static Map<String, Class<? extends NotificationRow.Fact>> notificationFacts() {
        return Map.of(
                NotificationEvents.NotificationQueued.TYPE, NotificationRow.Fact.Queued.class,
                NotificationEvents.NotificationSent.TYPE, NotificationRow.Fact.Sent.class,
                NotificationEvents.NotificationFailed.TYPE, NotificationRow.Fact.Failed.class,
                NotificationEvents.NotificationSuppressed.TYPE, NotificationRow.Fact.Suppressed.class);
    }
}
