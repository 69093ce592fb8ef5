package partnerships.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;
import partnerships.plan.ReminderRule.Timing;
import partnerships.plan.ReminderRule.When;
import partnerships.time.Zones;

/** PlanFixture in every state, reached by production's own methods; a small rule book beside the default one. */
public final class PlanFixture {

    public static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");
    public static final String MEETING = "0198c0de-0000-7000-8000-000000000301";
    public static final String COMMITTEE = "7b2d3f0e-5a51-3c5e-9f57-0d6f5c1a2b03";
    public static final String AGREEMENT = "0198c0de-0000-7000-8000-000000000001";
    public static final List<Seat> SEATS =
            List.of(new Seat("RCS/PRESIDENT", "rcs", "CO_CHAIR"), new Seat("LSH/PRESIDENT", "lsh", "CO_CHAIR"));
    public static final List<ReminderRule> RULES = List.of(
            rule("convened", when(Anchor.MEETING_CONVENED, 0), Phase.CONVENED, when(Anchor.MEETING_START, 0), null),
            rule("moved", when(Anchor.MEETING_MOVED, 0), Phase.ALWAYS, when(Anchor.MEETING_START, 0), null),
            rule("cancelled", when(Anchor.MEETING_CANCELLED, 0), Phase.ALWAYS, when(Anchor.MEETING_START, 0), null),
            rule("t-30d", when(Anchor.MEETING_START, -30), Phase.SCHEDULED, when(Anchor.MEETING_START, 0), null),
            rule("t-7d", when(Anchor.MEETING_START, -7), Phase.CONVENED, when(Anchor.MEETING_START, 0), "attendance"),
            rule("t-2d", when(Anchor.MEETING_START, -2), Phase.CONVENED, when(Anchor.MEETING_START, 0), "attendance"),
            rule("t-1d", when(Anchor.MEETING_START, -1), Phase.CONVENED, when(Anchor.MEETING_START, 0), "attendance"),
            rule("outcome", when(Anchor.MEETING_END, 1), Phase.ALWAYS, null, null),
            rule("unplanned", when(Anchor.CONVENING_DEADLINE, -45), Phase.ALWAYS, dayAfter(Anchor.WINDOW_END), null),
            rule("end-30d", when(Anchor.AGREEMENT_END, -30), Phase.ALWAYS, dayAfter(Anchor.AGREEMENT_END), "end"),
            rule("end-7d", when(Anchor.AGREEMENT_END, -7), Phase.ALWAYS, dayAfter(Anchor.AGREEMENT_END), "end"),
            rule(
                    "notice-30d",
                    when(Anchor.NOTICE_DEADLINE, -30),
                    Phase.ALWAYS,
                    dayAfter(Anchor.NOTICE_DEADLINE),
                    "notice"));

    private PlanFixture() {}

    private static ReminderRule rule(
            String code, When due, Phase phase, @Nullable When staleAfter, @Nullable String series) {
        return new ReminderRule(
                code, new Timing(due, phase, staleAfter, series), List.of("SEATS"), Category.REMINDER, true);
    }

    private static When when(Anchor anchor, int days) {
        return new When(anchor, days, 0, null);
    }

    private static When dayAfter(Anchor anchor) {
        return new When(anchor, 1, 0, LocalTime.MIDNIGHT);
    }

    public static Planning on(String recordedAt) {
        return new Planning(RULES, CASABLANCA, Instant.parse(recordedAt));
    }

    public static Sitting sitting(String localStart) {
        var start = LocalDateTime.parse(localStart);
        var end = start.plusHours(2);
        return new Sitting(
                start,
                end,
                CASABLANCA.getId(),
                Zones.instant(start, CASABLANCA),
                Zones.instant(end, CASABLANCA),
                "2026c",
                "Casablanca",
                null);
    }

    /** A meeting on 10 March 2027 at ten, scheduled and convened on 1 January. */
    public static Plan convened() {
        return hear(scheduled(), convening("2027-03-10T10:00"), "2027-01-01T09:00:00Z");
    }

    public static Plan scheduled() {
        return begin(unscheduled(), scheduling(), "2027-01-01T08:00:00Z");
    }

    public static Meeting unscheduled() {
        return Meeting.unscheduled(MEETING, COMMITTEE, List.of(AGREEMENT));
    }

    public static SubjectFact scheduling() {
        return new MeetingFact.Scheduled(1, "MTG-1", sitting("2027-03-10T10:00"), SEATS, List.of());
    }

    public static SubjectFact convening(String localStart) {
        return new MeetingFact.Convened(
                1, 0, "MTG-1", sitting(localStart), SEATS, List.of("Programme"), null, List.of());
    }

    public static SubjectFact moving(int version, String localStart) {
        return moving(version, sitting(localStart), Meeting.Reasons.NONE);
    }

    public static SubjectFact moving(int version, Sitting sitting, Meeting.Reasons reasons) {
        return new MeetingFact.Moved(version, version - 1, "MTG-1", sitting, SEATS, reasons, List.of());
    }

    public static Plan cancelled() {
        return hear(convened(), new MeetingFact.Cancelled(1, null), "2027-01-02T09:00:00Z");
    }

    public static Plan held() {
        return hear(convened(), new MeetingFact.Held("MTG-1", LocalDate.of(2027, 3, 10)), "2027-03-10T15:00:00Z");
    }

    /** The first half of 2027, one meeting required. */
    public static Plan window() {
        return begin(unopened(0), new WindowFact.Opened(terms(0), Set.of()), "2027-01-01T00:00:00Z");
    }

    public static CadenceWindow unopened(int noticeDays) {
        return new CadenceWindow(
                COMMITTEE + "/2027-H1",
                COMMITTEE,
                List.of(AGREEMENT),
                terms(noticeDays),
                CadenceWindow.Status.OPEN,
                List.of());
    }

    public static CadenceWindow.Terms terms(int noticeDays) {
        return new CadenceWindow.Terms(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30), 1, false, noticeDays);
    }

    /** An agreement that ends with 31 March 2028, notice 60 days. */
    public static Plan ending() {
        return begin(AgreementEnd.unsigned(AGREEMENT), term("2028-03-31", "P60D"), "2027-01-01T00:00:00Z");
    }

    public static AgreementFact.TermKnown term(@Nullable String to, @Nullable String notice) {
        var date = to == null ? PartialDate.UNKNOWN : new PartialDate(to, PartialDate.Qualifier.KNOWN);
        return term(date, AgreementEnd.Renewal.NONE, notice);
    }

    public static AgreementFact.TermKnown term(PartialDate to, AgreementEnd.Renewal renewal, @Nullable String notice) {
        var period = notice == null ? null : new LegalPeriod(notice);
        return new AgreementFact.TermKnown(
                "AGR-1", Map.of("fr", "Accord"), new AgreementEnd.Term(PartialDate.UNKNOWN, to, renewal, period, null));
    }

    public static Plan begin(Subject unknown, SubjectFact fact, String recordedAt) {
        var events = Plan.begin(unknown, fact, on(recordedAt));
        var plan = Plan.born(unknown.planId(), events.getFirst());
        return fold(plan, events.subList(1, events.size()));
    }

    public static Plan hear(Plan plan, SubjectFact fact, String recordedAt) {
        return fold(plan, plan.hear(fact, on(recordedAt)));
    }

    public static Plan fold(Plan plan, List<PlanEvent> events) {
        var folded = plan;
        for (var event : events) {
            folded = folded.after(event);
        }
        return folded;
    }

    /** Lets time pass as the store does: until nothing is due. */
    public static Plan at(Plan plan, String now) {
        var folded = plan;
        for (var due = plan.at(Instant.parse(now)); !due.isEmpty(); due = folded.at(Instant.parse(now))) {
            folded = fold(folded, due);
        }
        return folded;
    }

    /** The states of a schedule version's steps by rule. */
    public static Map<String, String> states(Plan plan, int version) {
        return plan.steps().stream()
                .filter(step -> step.scheduleVersion() == version)
                .collect(Collectors.toMap(
                        Step::rule, step -> step.state() + (step.reason() == null ? "" : " " + step.reason())));
    }

    public static Instant due(Plan plan, int version, String rule) {
        return plan.find(version, rule).orElseThrow().dueAt();
    }

    public static Map<String, String> all(String state, String... rules) {
        return Arrays.stream(rules).collect(Collectors.toMap(rule -> rule, _ -> state));
    }
}
