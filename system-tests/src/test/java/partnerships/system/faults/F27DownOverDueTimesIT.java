package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static partnerships.system.faults.Events.data;
import static partnerships.system.faults.StepOutcomes.name;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CommitteeEvents;
import partnerships.contracts.NotificationEvents;
import partnerships.contracts.ReminderEvents;
import partnerships.localrun.kafka.EventLine;
import partnerships.localrun.kafka.ReceivedRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything is down over thirteen months of due times and comes back: each due thing happens once, in order, when it was due and
 * recorded now; what is useless by then is expired, not sent. And paper that comes late after that puts the record right.
 */
@FaultCase("everything is down over thirteen months of due times")
class F27DownOverDueTimesIT {

    private static final Path DEMO = Path.of("..", "demo", "src", "main", "resources", "demo");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LocalDate today = LocalDate.ofInstant(realTime(), ZoneOffset.UTC);
    private final LocalDate lastDay = today.plusDays(200);
    private String ending = "";
    private String open = "";
    private String meeting = "";
    private Instant stopped = Instant.EPOCH;
    private final Instant back = today.plusMonths(13).atTime(12, 0).toInstant(ZoneOffset.UTC);
    private List<ReceivedRecord> before = List.of();
    private List<ReceivedRecord> since = List.of();

    @Test
    void eachDueThingHappensOnceAndLatePaperPutsTheRecordRight(FaultRun run) throws IOException {
        var staff = new Staff(run.stage());
        var mail = run.stage().servers().mail();
        enter(run.stage(), staff);
        run.untilQuiet(PATIENCE);
        before = Events.of(run.stage());
        int mailsBefore = mail.taken().size();
        Stage.SERVICES.forEach(module -> run.stage().service(module).close());
        stopped = realTime();
        run.stage().moveClock(Duration.between(stopped, back));
        run.did("all down, and up again thirteen months later");
        run.stage().start();
        run.untilQuiet(PATIENCE);
        var known = before.stream().map(F27DownOverDueTimesIT::place).collect(Collectors.toSet());
        since = Events.of(run.stage()).stream()
                .filter(record -> !known.contains(place(record)))
                .toList();

        everyWindowOpensAndEndsOnceInOrder(staff);
        theAgreementEndsAndTheForgottenMeetingLapsesOnce();
        whatTimeDidIsDatedWhenItWasDueAndRecordedNow();
        nothingIsToldTwice();
        everyStepThatFellDueHasOneOutcomeAndAUselessOneExpires(run);
        onlyWhatIsStillOfUseIsSent(mail.taken().size() - mailsBefore);
        aMeetingHeldInTimeAndRecordedNowSatisfiesTheBreachedWindow(run.stage(), staff);
        aRenewalSignedInTimeAndRecordedNowBringsTheAgreementBack(staff);
    }

    private static Instant realTime() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    /** Two agreements, one of which will end; a meeting that will be forgotten; posts that can be reached. */
    private void enter(Stage stage, Staff staff) throws IOException {
        for (String post : List.of("RCS/PRESIDENT", "LSH/PRESIDENT", "RCS/COOPERATION")) {
            Posts.reachable(staff, post);
        }
        staff.put(Staff.NOTIFICATIONS, "/v1/roles/secretary", "{'post':'RCS/COOPERATION'}");
        open = agreement(staff, "{'from':{'qualifier':'UNKNOWN'},'to':{'qualifier':'UNKNOWN'},'renewal':'UNKNOWN'}");
        ending = agreement(
                staff,
                "{'from':{'value':'%s','qualifier':'KNOWN'},'to':{'value':'%s','qualifier':'KNOWN'},'renewal':'EXPRESS','notice':'P60D'}"
                        .formatted(today.minusDays(30), lastDay));
        await().atMost(PATIENCE)
                .until(() -> committees(staff, open).size() == 2
                        && committees(staff, ending).size() == 2);
        var dated =
                new DatedMeetings(staff, stage.service(Staff.COMMITTEES), List.of("RCS/PRESIDENT", "LSH/PRESIDENT"));
        meeting = dated.one(
                coordination(staff, open),
                new DatedMeetings.When(today.plusDays(40).atTime(10, 0), "Africa/Casablanca"));
        dated.convene(meeting);
    }

    private static String agreement(Staff staff, String term) throws IOException {
        var body = (ObjectNode) JsonMapper.shared().readTree(Files.readString(DEMO.resolve("agreements/lsh.json")));
        body.put("reference", Staff.reference("F27"));
        body.set("term", JsonMapper.shared().readTree(term.replace('\'', '"')));
        return staff.create(
                        Staff.AGREEMENTS,
                        "/v1/agreements/signed",
                        body.toString().replace('\'', ' '))
                .path("id")
                .asString();
    }

    private void everyWindowOpensAndEndsOnceInOrder(Staff staff) {
        assertThat(happened(coordination(staff, open)))
                .containsExactlyElementsOf(HalfYears.events(today, null, untilDay()));
        assertThat(happened(coordination(staff, ending)).stream()
                        .filter(line -> !line.startsWith("CommitteeDissolved")))
                .containsExactlyElementsOf(HalfYears.events(today.minusDays(30), lastDay, untilDay()));
        assertThat(happened(coordination(staff, ending)))
                .filteredOn(line -> line.startsWith("CommitteeDissolved"))
                .containsExactly("CommitteeDissolved " + HalfYears.startOf(lastDay.plusDays(1)));
    }

    private void theAgreementEndsAndTheForgottenMeetingLapsesOnce() {
        assertThat(happened(ending)).containsExactly("AgreementExpired " + HalfYears.startOf(lastDay.plusDays(1)));
        assertThat(happened(open)).isEmpty();
        assertThat(happened(meeting)).singleElement().asString().startsWith("MeetingOutcomeMissing");
    }

    private void whatTimeDidIsDatedWhenItWasDueAndRecordedNow() {
        var timed = since.stream()
                .filter(record -> record.event().actor().equals("timer"))
                .toList();

        assertThat(timed).isNotEmpty().allSatisfy(record -> {
            assertThat(record.event().time().orElseThrow())
                    .isBetween(stopped, record.event().recordedTime());
            assertThat(record.event().recordedTime()).isAfterOrEqualTo(back);
        });
        timed.stream()
                .collect(Collectors.groupingBy(record -> record.event().subject()))
                .values()
                .forEach(ofOne -> assertThat(ofOne)
                        .extracting(record -> record.event().time().orElseThrow())
                        .isSorted());
    }

    /** All ended in order, so not even a repetition is excused. */
    private void nothingIsToldTwice() {
        assertThat(since)
                .extracting(record -> record.event().id())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        before.stream().map(record -> record.event().id()).toList());
    }

    private void everyStepThatFellDueHasOneOutcomeAndAUselessOneExpires(FaultRun run) {
        var due = new ArrayList<String>();
        var useless = new HashSet<String>();
        var settled = Set.copyOf(StepOutcomes.in(before));
        for (JsonNode plan : data(before, ReminderEvents.ReminderPlanned.TYPE)) {
            for (JsonNode step : plan.path("steps")) {
                var name = name(plan, step.path("rule").asString());
                if (step.path("state").asString().equals("WAITING")
                        && !settled.contains(name)
                        && instant(step, "dueAt").isBefore(back)) {
                    due.add(name);
                    if (step.has("staleAfter") && instant(step, "staleAfter").isBefore(back)) {
                        useless.add(name);
                    }
                }
            }
        }
        var fired = data(since, ReminderEvents.ReminderFired.TYPE).stream()
                .map(step -> name(step, step.path("rule").asString()))
                .toList();

        run.measured("steps due", due.size());
        run.measured("useless", useless.size());
        assertThat(due).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(useless).hasSizeGreaterThan(5);
        assertThat(StepOutcomes.in(since).stream().filter(due::contains)).containsExactlyInAnyOrderElementsOf(due);
        assertThat(fired).isNotEmpty().doesNotContainAnyElementsOf(useless);
        assertThat(data(since, ReminderEvents.ReminderExpired.TYPE))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.path("reason").asString()).isNotEmpty());
    }

    private void onlyWhatIsStillOfUseIsSent(int mails) {
        assertThat(data(since, NotificationEvents.NotificationQueued.TYPE))
                .isNotEmpty()
                .allSatisfy(letter -> {
                    if (letter.has("staleAfter")) {
                        assertThat(instant(letter, "staleAfter")).isAfter(back);
                    }
                });
        assertThat(data(since, NotificationEvents.NotificationSent.TYPE)).hasSize(mails);
    }

    private void aMeetingHeldInTimeAndRecordedNowSatisfiesTheBreachedWindow(Stage stage, Staff staff) {
        var committee = coordination(staff, open);
        var breached = data(since, CommitteeEvents.CadenceWindowBreached.TYPE).stream()
                .filter(window -> window.path("committeeId").asString().equals(committee))
                .findFirst()
                .orElseThrow();
        var heldOn = LocalDate.parse(breached.path("from").asString()).plusDays(60);

        staff.create(
                Staff.COMMITTEES,
                "/v1/meetings/held",
                "{'committeeId':'%s','reference':'%s','heldOn':'%s','evidence':{'document':'Minutes'}}"
                        .formatted(committee, UUID.randomUUID(), heldOn));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(windowStates(staff, committee))
                        .containsEntry(breached.path("from").asString(), "SATISFIED"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                compliance(staff, committee).path("satisfied").asInt())
                        .isOne());
        assertThat(data(Events.of(stage), CommitteeEvents.CadenceWindowSatisfied.TYPE))
                .filteredOn(window -> window.path("committeeId").asString().equals(committee))
                .singleElement()
                .satisfies(window -> assertThat(window.path("windowId")).isEqualTo(breached.path("windowId")));
    }

    private void aRenewalSignedInTimeAndRecordedNowBringsTheAgreementBack(Staff staff) {
        var committee = coordination(staff, ending);
        var newEnd = lastDay.plusYears(2);
        assertThat(staff.get(Staff.COMMITTEES, "/v1/committees/" + committee)
                        .path("state")
                        .asString())
                .isEqualTo("DISSOLVED");

        var renewed = staff.change(
                Staff.AGREEMENTS,
                "/v1/agreements/" + ending,
                "renew",
                "{'act':'Avenant 1','signedOn':'%s','from':'%s','to':'%s'}"
                        .formatted(lastDay.minusDays(10), lastDay.plusDays(1), newEnd));

        assertThat(staff.get(Staff.AGREEMENTS, "/v1/agreements/" + ending)
                        .path("state")
                        .asString())
                .isEqualTo("IN_FORCE");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(staff.get(Staff.COMMITTEES, "/v1/committees/" + committee)
                            .path("state")
                            .asString())
                    .isEqualTo("ACTIVE");
            assertThat(windowStates(staff, committee)).isEqualTo(HalfYears.states(today.minusDays(30), untilDay()));
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(waiting(staff, ending))
                        .containsEntry("agreement-end-30d", newEnd.minusDays(30))
                        .allSatisfy((_, day) -> assertThat(day).isAfter(untilDay())));
        var row = reported(staff, newEnd, renewed.path("position").asString());
        assertThat(row.path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(row.at("/termTo/value").asString()).isEqualTo(newEnd.toString());
        assertThat(row.has("endedOn")).isFalse();
    }

    private JsonNode reported(Staff staff, LocalDate end, String position) {
        return staff.get(Staff.REPORTS, "/v1/agreements?limit=200&from=%s&to=%s&after=%s".formatted(end, end, position))
                .path("items")
                .valueStream()
                .filter(agreement -> agreement.path("id").asString().equals(ending))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> windowStates(Staff staff, String committee) {
        return staff.get(Staff.COMMITTEES, "/v1/committees/" + committee)
                .path("windows")
                .valueStream()
                .collect(Collectors.toMap(
                        window -> window.path("from").asString(),
                        window -> window.path("state").asString()));
    }

    private JsonNode compliance(Staff staff, String committee) {
        return staff.get(Staff.REPORTS, "/v1/reports/cadence-compliance?limit=200")
                .path("items")
                .valueStream()
                .filter(line -> line.path("committeeId").asString("").equals(committee))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the days of the steps that a subject's plan still waits for, by rule. */
    private Map<String, LocalDate> waiting(Staff staff, String subject) {
        return staff.get(Staff.NOTIFICATIONS, "/v1/plans?subjectId=" + subject)
                .path("items")
                .valueStream()
                .flatMap(plan -> plan.path("steps").valueStream())
                .filter(step -> step.path("state").asString().equals("WAITING"))
                .collect(Collectors.toMap(
                        step -> step.path("rule").asString(),
                        step -> LocalDate.ofInstant(instant(step, "dueAt"), ZoneOffset.UTC)));
    }

    /** Returns what has happened to a subject since, each with its time. */
    private List<String> happened(String subject) {
        return since.stream()
                .filter(record -> record.event().subject().equals(subject))
                .sorted(Comparator.comparingLong(record -> record.event().sequence()))
                .map(record -> EventLine.shortType(record.event().type()) + " "
                        + record.event().time().orElseThrow())
                .toList();
    }

    private static Instant instant(JsonNode data, String field) {
        return Instant.parse(data.path(field).asString());
    }

    private LocalDate untilDay() {
        return LocalDate.ofInstant(back, ZoneOffset.UTC);
    }

    private String coordination(Staff staff, String agreement) {
        return committees(staff, agreement).stream()
                .filter(committee -> committee.path("clause").asString().equals("coordination"))
                .map(committee -> committee.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> committees(Staff staff, String agreement) {
        return staff.get(Staff.COMMITTEES, "/v1/committees?agreementId=" + agreement)
                .path("items")
                .valueStream()
                .toList();
    }

    private static String place(ReceivedRecord record) {
        return record.topic() + "/" + record.partition() + "@" + record.offset();
    }
}
