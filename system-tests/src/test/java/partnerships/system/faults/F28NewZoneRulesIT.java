package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import partnerships.contracts.MeetingEvents;
import partnerships.contracts.NotificationEvents;
import partnerships.contracts.ReminderEvents;
import partnerships.contracts.Topics;
import partnerships.system.faults.DatedMeetings.When;
import tools.jackson.databind.JsonNode;

/**
 * Meetings were dated with the rules of tzdb 2026a, which know nothing of Morocco's leaving summer time; then instances with newer
 * rules start, two at once, and one of them dies in the midst. Each instant is derived again and each change told once.
 */
@FaultCase("zone rules change while meetings are planned, and an instance dies while it derives their instants again")
class F28NewZoneRulesIT {

    private static final List<String> POSTS = List.of("F28/ONE", "F28/TWO");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final LocalDateTime soon =
            LocalDate.now(ZoneOffset.UTC).plusWeeks(6).atTime(10, 0);
    private final LocalDateTime later = firstFrom(soon.plusMonths(3), ZoneOffset.ofHours(1));

    private final When next = new When(firstFrom(soon, ZoneOffset.ofHours(1)), "Africa/Casablanca");
    /** Within what would have been a month of UTC+0 by the older rules too. */
    private final When ramadan = new When(firstFrom(soon, ZoneOffset.UTC), "Africa/Casablanca");

    private final When casablanca = new When(later, "Africa/Casablanca");
    private final When elAaiun = new When(later, "Africa/El_Aaiun");
    private final When paris = new When(later, "Europe/Paris");
    private final Set<When> changed = Set.of(next, casablanca, elAaiun);

    @TempDir
    private Path folder;

    private Map<String, When> whenOf = Map.of();

    @Test
    void eachChangeIsToldOnce(FaultRun run) throws Exception {
        eachChangeIsToldOnceOf(run, 250);
    }

    @Test
    @ByCommand
    void eachOfFiveThousandIsToldOnce(FaultRun run) throws Exception {
        eachChangeIsToldOnceOf(run, 5000);
    }

    private void eachChangeIsToldOnceOf(FaultRun run, int meetings) throws Exception {
        var stage = run.stage();
        var staff = new Staff(stage);
        POSTS.forEach(post -> Posts.reachable(staff, post));
        stage.service(Staff.COMMITTEES).close();
        var jar = OlderZoneRules.jarOf(Staff.COMMITTEES, folder).toString();
        var older = stage.another(Staff.COMMITTEES, List.of("-jar", jar));
        await().atMost(PATIENCE)
                .until(() -> older.get("/v1/committees/none", "none").status() == 401);
        assertThat(older.isReady()).as("with rules that fail their canary").isFalse();

        int mails = stage.servers().mail().taken().size();
        var dated = new DatedMeetings(staff, older, POSTS);
        whenOf = dated.many(dated.committee(), meetings, List.of(next, ramadan, casablanca, elAaiun, paris));
        var convened = oneOfEach(whenOf);
        convened.values().forEach(dated::convene);
        int invitations = convened.size() * POSTS.size();
        await().atMost(PATIENCE).until(() -> stage.servers().mail().taken().size() == mails + invitations);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(planned(stage, 1)).hasSize(meetings));
        assertThat(staff.get(older, "/v1/meetings/" + convened.get(next))
                        .at("/schedule/start")
                        .asString())
                .isEqualTo(next.local().minusHours(1) + ":00Z");
        older.close();

        long changes = whenOf.values().stream().filter(changed::contains).count();
        long began = System.nanoTime();
        startTwoAndKillOne(run, changes / 10);
        stage.start();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(planned(stage, 2)).hasSize((int) changes));
        run.measured("meetings", meetings);
        run.measured("changes", changes);
        run.measured("derived and planned again", Duration.ofNanos(System.nanoTime() - began), PATIENCE);
        eachIsRightAndToldOnce(stage);
        calendarsWereUpdatedWhereTheInstantChanged(stage, convened, mails + invitations);
        aFurtherStartTellsNothing(stage);
        run.expected().duplicatesUpTo(500);
    }

    /** Returns the first day on which Morocco would have had this offset by the older rules, which are those of the JDK. */
    private static LocalDateTime firstFrom(LocalDateTime start, ZoneOffset offset) {
        var older = ZoneId.of("Africa/Casablanca").getRules();
        return Stream.iterate(start, day -> day.plusDays(1))
                .filter(day -> older.getOffset(day).equals(offset))
                .findFirst()
                .orElseThrow();
    }

    private static void startTwoAndKillOne(FaultRun run, long afterSoMany) {
        var stage = run.stage();
        long before = Events.count(stage, Topics.COMMITTEES);
        var first = stage.another(Staff.COMMITTEES, Map.of());
        var second = stage.another(Staff.COMMITTEES, Map.of());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Events.count(stage, Topics.COMMITTEES) > before + afterSoMany);
        first.kill();
        run.did("killed one of two after %d changes".formatted(Events.count(stage, Topics.COMMITTEES) - before));
        second.awaitReady();
    }

    private static Map<When, String> oneOfEach(Map<String, When> whenOf) {
        var one = new HashMap<When, String>();
        whenOf.forEach((meeting, when) -> one.put(when, meeting));
        return one;
    }

    private void eachIsRightAndToldOnce(Stage stage) {
        var told = new HashMap<String, Set<String>>();
        ours(stage, MeetingEvents.MeetingInstantRecomputed.TYPE, "meetingId")
                .forEach(data -> told.computeIfAbsent(text(data, "meetingId"), _ -> new HashSet<>())
                        .add(text(data.path("schedule"), "start") + " v" + text(data, "scheduleVersion")));
        var expected = whenOf.entrySet().stream()
                .filter(meeting -> changed.contains(meeting.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, meeting -> Set.of(meeting.getValue().local() + ":00Z v2")));
        assertThat(told).isEqualTo(expected);

        planned(stage, 2).forEach((meeting, steps) -> {
            var end = Objects.requireNonNull(whenOf.get(meeting)).local().plusHours(2);
            assertThat(steps).containsEntry("meeting-outcome-missing", end.plusDays(1) + ":00Z");
        });
    }

    private void calendarsWereUpdatedWhereTheInstantChanged(Stage stage, Map<When, String> convened, int mails) {
        var updated = convened.entrySet().stream()
                .filter(meeting -> changed.contains(meeting.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        await().atMost(PATIENCE)
                .until(() -> stage.servers().mail().taken().size() == mails + updated.size() * POSTS.size());
        assertThat(ours(stage, NotificationEvents.NotificationQueued.TYPE, "subjectId")
                        .filter(data -> text(data, "rule").equals("meeting-rescheduled"))
                        .map(data -> text(data, "subjectId") + " " + text(data, "post") + " SEQUENCE "
                                + text(data, "calendarSequence")))
                .containsExactlyInAnyOrderElementsOf(updated.stream()
                        .flatMap(meeting -> POSTS.stream().map(post -> meeting + " " + post + " SEQUENCE 1"))
                        .toList());
    }

    /** Dates that stay the same still carry the older version; they are read again, and nothing is said of them. */
    private static void aFurtherStartTellsNothing(Stage stage) {
        stage.awaitQuiet(PATIENCE);
        long before = Events.count(stage, Topics.COMMITTEES);
        int mails = stage.servers().mail().taken().size();

        stage.replace(Staff.COMMITTEES, Map.of());

        assertThat(Events.count(stage, Topics.COMMITTEES)).isEqualTo(before);
        assertThat(stage.servers().mail().taken()).hasSize(mails);
    }

    /** Returns when each rule is due, by meeting, for a version of its schedule. */
    private Map<String, Map<String, String>> planned(Stage stage, int scheduleVersion) {
        var planned = new HashMap<String, Map<String, String>>();
        ours(stage, ReminderEvents.ReminderPlanned.TYPE, "subjectId")
                .filter(data -> data.path("scheduleVersion").asInt() == scheduleVersion)
                .forEach(data -> planned.put(
                        text(data, "subjectId"),
                        data.path("steps")
                                .valueStream()
                                .collect(Collectors.toMap(step -> text(step, "rule"), step -> text(step, "dueAt")))));
        return planned;
    }

    /** Returns what events of a type say of the meetings of this test. */
    private Stream<JsonNode> ours(Stage stage, String type, String meeting) {
        return Events.data(Events.of(stage), type).stream().filter(data -> whenOf.containsKey(text(data, meeting)));
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asString("");
    }
}
