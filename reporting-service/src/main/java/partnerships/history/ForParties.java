package partnerships.history;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of an aggregate's history a party's user is shown: these types, and of each these parts. What is not named is shown to nobody
 * but staff: what was put before the council and came back from it, issues of data quality, reasons and comments, sources, and the ids of
 * other agreements. A new type is internal until somebody decides otherwise.
 */
public final class ForParties {

    private static final List<String> WINDOW = List.of("windowId", "from", "to");
    private static final List<String> COMMITTEE = List.of(
            "agreementId",
            "agreementReference",
            "clause",
            "name",
            "kind",
            "seats",
            "cadence",
            "convocation",
            "noticeDays",
            "zone",
            "languages",
            "parties",
            "monitoredFrom",
            "monitoringBasis",
            "monitoredTo");

    private static final Map<String, List<String>> PARTS = Map.ofEntries(
            agreement("AgreementProspectRecorded"),
            agreement("AgreementRecorded"),
            agreement("AgreementNegotiationOpened", "startedOn"),
            agreement("AgreementApproved", "deliberation", "decidedOn", "body"),
            agreement("AgreementFactCorrected", "path", "validFrom"),
            agreement("AgreementSignatureRecorded", "party", "signatoryPost", "signedOn", "place", "remainingParties"),
            agreement("AgreementSigned", "reference", "title", "kind", "parties", "signedOn", "term", "imported"),
            agreement("AgreementEnteredIntoForce", "effectiveOn", "lastDay"),
            agreement("AgreementRenewed", "mode", "periodNo", "from", "to", "actRef", "signedOn"),
            agreement("AgreementExpired", "endedOn"),
            agreement("AgreementCancelled", "cancelledOn"),
            agreement("AgreementConclusionReversed", "conclusion", "state"),
            Map.entry("partnership.commitment.CommitmentRegistered.v1", List.of("agreementId", "agreementReference")),
            committee("CommitteeEstablished", COMMITTEE),
            committee("CommitteeUpdated", COMMITTEE),
            committee("CommitteeMonitoringStarted", List.of("monitoredFrom", "basis")),
            committee("CommitteeDissolved", List.of("lastDay")),
            committee("CommitteeReinstated", List.of()),
            committee("CommitteeMet", List.of("meetingId", "heldOn")),
            committee("CommitteeMetReversed", List.of("meetingId")),
            committee("CadenceWindowOpened", List.of("windowId", "from", "to", "required", "informational")),
            committee("CadenceWindowSatisfied", WINDOW),
            committee("CadenceWindowBreached", WINDOW),
            committee("CadenceWindowWithdrawn", WINDOW),
            meeting("MeetingProposed", "committeeId", "reference", "agenda"),
            meeting("MeetingScheduled", "committeeId", "reference", "schedule", "scheduleVersion", "expectedSeats"),
            meeting("MeetingAgendaUpdated", "agenda"),
            meeting("MeetingConvocationSigned", "post", "actedBy", "remainingPosts"),
            meeting(
                    "MeetingConvened",
                    "convokedBy",
                    "convokedAt",
                    "noticeDays",
                    "agenda",
                    "schedule",
                    "scheduleVersion"),
            meeting("MeetingRescheduled", "before", "schedule", "scheduleVersion", "convened"),
            meeting("MeetingInstantRecomputed", "before", "schedule", "scheduleVersion", "convened"),
            meeting("MeetingCancelled", "schedule", "convened"),
            meeting("MeetingHeld", "heldOn", "attendance", "quorumValid"),
            meeting("MeetingOutcomeCorrected", "before", "held", "outcome"),
            delivery("NotificationQueued", "subjectKind", "subjectId", "rule", "recipient", "post", "channel", "dueAt"),
            delivery("NotificationSent", "attempt", "sentAt", "latenessMs"),
            delivery("NotificationFailed", "attempt", "reasonCode", "failedAt"),
            delivery("NotificationSuppressed", "reasonCode", "suppressedAt"));

    private ForParties() {}

    /** Returns the types of events that are shown. */
    public static Set<String> types() {
        return PARTS.keySet();
    }

    /** Returns the parts of the data of such an event that are shown; none of another type. */
    public static List<String> parts(String type) {
        return PARTS.getOrDefault(type, List.of());
    }

    private static Map.Entry<String, List<String>> agreement(String name, String... parts) {
        return entry("agreement", name, List.of(parts));
    }

    private static Map.Entry<String, List<String>> committee(String name, List<String> parts) {
        return entry("committee", name, parts);
    }

    private static Map.Entry<String, List<String>> meeting(String name, String... parts) {
        return entry("meeting", name, List.of(parts));
    }

    private static Map.Entry<String, List<String>> delivery(String name, String... parts) {
        return entry("notification", name, List.of(parts));
    }

    private static Map.Entry<String, List<String>> entry(String kind, String name, List<String> parts) {
        return Map.entry("partnership." + kind + "." + name + ".v1", parts);
    }
}
