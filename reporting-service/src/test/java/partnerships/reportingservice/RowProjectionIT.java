package partnerships.reportingservice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.contracts.OperationEvents;
import partnerships.history.HistoryEvent;
import partnerships.rows.Fold;
import partnerships.rows.MeetingRow;
import partnerships.rows.RowKind;
import partnerships.rows.Waiting;
import partnerships.rows.messaging.Samples;
import partnerships.rows.messaging.Samples.Sample;
import partnerships.rows.persistence.Rows;
import partnerships.testkit.rig.TestRig;

/** What the history and the folds make of events in any order, on a real database. */
class RowProjectionIT {

    private static final TestRig RIG = TestRig.of(RowProjectionIT.class);
    private static final Sample PROPOSED = Samples.named("partnership.meeting.MeetingProposed.v1");
    private static final Sample SCHEDULED = Samples.named("partnership.meeting.MeetingScheduled.v1");
    private static final Sample HELD = Samples.named("partnership.meeting.MeetingHeld.v1");

    private Database database;

    @BeforeEach
    void open() {
        database = open("rows");
    }

    @AfterEach
    void drop() {
        database.mongo.getDb().drop();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shuffledAndDoubledRecordsGiveTheSameRows(long seed) {
        var random = new Random(seed);
        List<HistoryEvent> events = Lives.of(random, 60);
        List<HistoryEvent> arriving = new ArrayList<>(events);
        arriving.addAll(events);
        Collections.shuffle(arriving, random);

        for (int from = 0; from < arriving.size(); from += 40) {
            database.projection.take(arriving.subList(from, Math.min(from + 40, arriving.size())));
        }

        try (var inOrder = open("in-order")) {
            inOrder.projection.take(events);
            assertThat(database.rows()).isEqualTo(inOrder.rows());
            assertThat(database.waiting.count()).isZero();
            inOrder.mongo.getDb().drop();
        }
    }

    @Test
    void rowsThatWereDroppedComeBackByteForByte() {
        database.projection.take(Lives.of(new Random(7), 300));
        var before = database.rows();
        database.dropRows();

        database.projection.rebuild();

        assertThat(database.rows()).isEqualTo(before);
        assertThat(before.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
    }

    @Test
    void aRowWaitsAtAGapAndGoesOnByItself() {
        database.projection.take(List.of(Lives.event("m", 1, PROPOSED), Lives.event("m", 3, HELD)));

        assertThat(meeting())
                .extracting(MeetingRow::seq, MeetingRow::state)
                .containsExactly(1L, MeetingRow.State.DRAFT);
        assertThat(database.waiting.count()).isOne();
        assertThat(waiting().reason()).isEqualTo(Waiting.Reason.GAP);

        database.projection.take(List.of(Lives.event("m", 2, SCHEDULED)));

        assertThat(meeting()).extracting(MeetingRow::seq, MeetingRow::state).containsExactly(3L, MeetingRow.State.HELD);
        assertThat(database.waiting.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not json", "{}", "{\"meetingId\":\"m\",\"committeeId\":7,\"agreementIds\":\"x\"}", "null", ""})
    void aRowWaitsAtAnEventThatCannotBeReadUntilAReadableOneOfItsNumberArrives(String poison) {
        var broken = Lives.event("m", 2, SCHEDULED.type(), poison.getBytes(StandardCharsets.UTF_8));
        database.projection.take(List.of(Lives.event("m", 1, PROPOSED), broken, Lives.event("m", 3, HELD)));

        assertThat(meeting().seq()).isEqualTo(1);
        assertThat(waiting().reason()).isEqualTo(Waiting.Reason.UNREADABLE);

        database.projection.take(List.of(Lives.event("m", 2, SCHEDULED)));
        database.projection.take(List.of(broken));

        assertThat(meeting().seq()).isEqualTo(3);
        assertThat(database.waiting.count()).isZero();
    }

    @Test
    void theFirstOfTwoReadableEventsOfOneNumberCounts() {
        database.projection.take(List.of(Lives.event("m", 1, PROPOSED)));
        database.projection.take(List.of(Lives.event("m", 1, HELD)));

        assertThat(meeting().state()).isEqualTo(MeetingRow.State.DRAFT);
    }

    @Test
    void aTypeFromTheFutureAdvancesTheRowAndIsKept() {
        var later = Lives.event("m", 2, "partnership.meeting.MeetingFilmed.v1", new byte[] {1, 2, 3});
        database.projection.take(List.of(Lives.event("m", 1, PROPOSED), later, Lives.event("m", 3, HELD)));

        assertThat(meeting().seq()).isEqualTo(3);
        assertThat(requireNonNull(database.history.of(List.of("m")).get("m"))
                        .get(1)
                        .bytes())
                .containsExactly(1, 2, 3);
    }

    @Test
    void anEventThatCouldNotBeToldAdvancesTheRowAndIsCounted() {
        var skipped = Lives.event("m", 2, Samples.named(OperationEvents.EventSkipped.TYPE));
        database.projection.take(List.of(Lives.event("m", 1, PROPOSED), skipped, Lives.event("m", 3, HELD)));
        database.projection.take(List.of(skipped));

        assertThat(meeting()).extracting(MeetingRow::seq, MeetingRow::state).containsExactly(3L, MeetingRow.State.HELD);
        assertThat(database.waiting.count()).isZero();
        assertThat(database.history.skipped()).isOne();
    }

    @Test
    void aFirstEventThatCouldNotBeToldLeavesTheKindToWhatFollows() {
        var skipped = Lives.event("m", 1, Samples.named(OperationEvents.EventSkipped.TYPE));
        database.projection.take(List.of(skipped, Lives.event("m", 2, SCHEDULED)));

        assertThat(meeting())
                .extracting(MeetingRow::seq, MeetingRow::state)
                .containsExactly(2L, MeetingRow.State.SCHEDULED);
    }

    @Test
    void aRowNeverGoesBack() {
        database.projection.take(List.of(Lives.event("m", 1, PROPOSED), Lives.event("m", 2, SCHEDULED)));
        var before = database.rows();

        try (var slow = open("slow")) {
            slow.projection.take(List.of(Lives.event("m", 1, PROPOSED)));
            var stale = requireNonNull(
                    slow.mongo.findById("m", MeetingRow.class, RowKind.MEETINGS.collection(Fold.OF_THIS_BUILD)));
            new Rows(database.mongo, Fold.OF_THIS_BUILD).replace(RowKind.MEETINGS, List.of(stale));
            slow.mongo.getDb().drop();
        }

        assertThat(database.rows()).isEqualTo(before);
    }

    private MeetingRow meeting() {
        return requireNonNull(
                database.mongo.findById("m", MeetingRow.class, RowKind.MEETINGS.collection(Fold.OF_THIS_BUILD)));
    }

    private Waiting waiting() {
        return requireNonNull(database.mongo.findById("m", Waiting.class, Fold.OF_THIS_BUILD.collection("waiting")));
    }

    private static Database open(String name) {
        return new Database(
                RIG.mongoUri(), name + "-" + UUID.randomUUID().toString().substring(0, 8));
    }
}
