package partnerships.reportingservice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.AgreementData;
import partnerships.contracts.AgreementData.Cadence;
import partnerships.contracts.AgreementData.CommitmentClause;
import partnerships.contracts.AgreementData.CommitteeClause;
import partnerships.contracts.AgreementData.Content;
import partnerships.contracts.AgreementData.Domain;
import partnerships.contracts.AgreementData.Measure;
import partnerships.contracts.AgreementData.PartialDate;
import partnerships.contracts.AgreementData.Party;
import partnerships.contracts.AgreementData.Recurrence;
import partnerships.contracts.AgreementData.Seat;
import partnerships.contracts.AgreementData.Term;
import partnerships.contracts.AgreementEvents.AgreementRecorded;
import partnerships.contracts.AgreementEvents.AgreementSigned;
import partnerships.contracts.CommitmentEvents.CommitmentRegistered;
import partnerships.contracts.CommitteeEvents.CadenceWindowBreached;
import partnerships.contracts.CommitteeEvents.CadenceWindowOpened;
import partnerships.contracts.CommitteeEvents.CommitteeEstablished;
import partnerships.contracts.CommitteeEvents.Membership;
import partnerships.contracts.EventJson;
import partnerships.contracts.MeetingData.ExpectedSeat;
import partnerships.contracts.MeetingData.Schedule;
import partnerships.contracts.MeetingEvents.MeetingScheduled;
import partnerships.contracts.NotificationEvents.NotificationQueued;
import partnerships.history.HistoryEvent;

/**
 * A partnership with all that follows from it, as its owners would tell it. Every word in it contains the mark, so that one word in
 * an answer betrays where it came from.
 */
record Fixtures(String mark, List<Party> parties, LocalDate end) {

    static final LocalDate MONDAY = LocalDate.of(2030, 1, 7);
    static final PartialDate UNKNOWN = new PartialDate(null, "UNKNOWN");

    static Party party(String organisation, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Party(organisation, "the " + organisation, List.of("CONTRACTING"), "NATIONAL", from, to);
    }

    String agreementId() {
        return mark + "-agreement";
    }

    String committeeId() {
        return mark + "-committee";
    }

    String meetingId() {
        return mark + "-meeting";
    }

    List<HistoryEvent> all(String recipient) {
        List<HistoryEvent> events = new ArrayList<>();
        events.add(event(agreementId(), 1, AgreementRecorded.TYPE, new AgreementRecorded(agreementId(), content())));
        events.add(event(agreementId(), 2, AgreementSigned.TYPE, signed()));
        events.add(event(mark + "-commitment", 1, CommitmentRegistered.TYPE, registered()));
        events.add(event(committeeId(), 1, CommitteeEstablished.TYPE, established()));
        events.add(event(committeeId(), 2, CadenceWindowOpened.TYPE, opened()));
        events.add(event(committeeId(), 3, CadenceWindowBreached.TYPE, breached()));
        events.add(event(meetingId(), 1, MeetingScheduled.TYPE, scheduled(meetingId(), MONDAY)));
        events.add(event(mark + "-delivery", 1, NotificationQueued.TYPE, queued(mark + "-delivery", recipient)));
        return events;
    }

    Content content() {
        return new Content(
                mark + "-reference",
                Map.of("fr", mark + " titre"),
                "FRAMEWORK",
                null,
                parties,
                List.of(),
                List.of(new Domain(mark + " domain", List.of(), null)),
                List.of(),
                List.of(),
                Map.of(),
                term(),
                UNKNOWN,
                null,
                List.of(committee()),
                List.of(commitment()),
                List.of());
    }

    Term term() {
        return new Term(UNKNOWN, new PartialDate(end.toString(), "KNOWN"), "TACIT", "P3M", null);
    }

    AgreementSigned signed() {
        return new AgreementSigned(
                agreementId(),
                mark + "-reference",
                Map.of("fr", mark + " titre"),
                "FRAMEWORK",
                null,
                parties,
                UNKNOWN,
                null,
                term(),
                List.of(committee()),
                List.of(commitment()),
                true);
    }

    CommitteeClause committee() {
        return new CommitteeClause(
                mark + "-clause",
                Map.of("fr", mark + " comité"),
                "COORDINATION",
                List.of(),
                seats(),
                cadence(),
                "ALL_CHAIRS",
                null,
                "Africa/Casablanca",
                List.of("fr"),
                null);
    }

    CommitmentClause commitment() {
        return new CommitmentClause(
                mark + "-c1",
                mark + " text",
                "CAP",
                List.of(parties.getFirst().organisation()),
                null,
                new Measure("PERCENT_CAP", null, new BigDecimal("80"), null),
                new Recurrence("UNSPECIFIED", null),
                null,
                null);
    }

    CommitmentRegistered registered() {
        return new CommitmentRegistered(
                mark + "-commitment", agreementId(), mark + "-reference", organisations(), commitment());
    }

    CommitteeEstablished established() {
        return new CommitteeEstablished(
                committeeId(),
                agreementId(),
                mark + "-reference",
                mark + "-clause",
                Map.of("fr", mark + " comité"),
                "COORDINATION",
                seats(),
                cadence(),
                "ALL_CHAIRS",
                null,
                "Africa/Casablanca",
                List.of("fr"),
                organisations().stream()
                        .map(organisation -> new Membership(organisation, null, null))
                        .toList(),
                LocalDate.of(2026, 1, 1),
                "ASSUMED",
                null);
    }

    CadenceWindowOpened opened() {
        return new CadenceWindowOpened(
                committeeId(),
                agreementId(),
                mark + "-window",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 6, 30),
                1,
                false,
                "ASSUMED");
    }

    CadenceWindowBreached breached() {
        return new CadenceWindowBreached(
                committeeId(),
                agreementId(),
                mark + "-window",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 6, 30),
                1,
                0);
    }

    MeetingScheduled scheduled(String id, LocalDate day) {
        return new MeetingScheduled(
                id,
                committeeId(),
                List.of(agreementId()),
                id + "-reference",
                schedule(day),
                1,
                List.of(new ExpectedSeat(mark + "/PRESIDENT", parties.getFirst().organisation(), "CHAIR")),
                List.of());
    }

    private Schedule schedule(LocalDate day) {
        LocalDateTime start = day.atTime(10, 0);
        Instant instant = Instant.parse(day + "T10:00:00Z");
        return new Schedule(
                start,
                start.plusHours(2),
                "Africa/Casablanca",
                instant,
                instant.plusSeconds(7200),
                "2026c",
                mark + " hall",
                null);
    }

    NotificationQueued queued(String id, String recipient) {
        return new NotificationQueued(
                id,
                mark + "-plan",
                "MEETING",
                meetingId(),
                List.of(agreementId()),
                1,
                mark + "-rule",
                recipient,
                mark + "/PRESIDENT",
                "MAIL",
                "REMINDER",
                "fr",
                Instant.parse("2030-01-06T10:00:00Z"),
                null,
                null,
                Instant.parse("2026-11-24T10:00:00Z"));
    }

    private List<Seat> seats() {
        return List.of(new Seat(mark + "/PRESIDENT", parties.getFirst().organisation(), "CHAIR", List.of()));
    }

    private static Cadence cadence() {
        return new Cadence("COUNT_PER_PERIOD", 2, "YEAR", "CALENDAR", "INFERRED");
    }

    private List<String> organisations() {
        return parties.stream().map(AgreementData.Party::organisation).toList();
    }

    static HistoryEvent event(String subject, long seq, String type, Object data) {
        return Lives.event(subject, seq, type, EventJson.write(data));
    }
}
