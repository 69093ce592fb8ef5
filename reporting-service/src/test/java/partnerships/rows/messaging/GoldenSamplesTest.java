package partnerships.rows.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.history.HistoryEvent;
import partnerships.rows.Fold;
import partnerships.rows.messaging.Samples.Sample;

/** What the folds make of the golden samples, kept for the fold's number. */
class GoldenSamplesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final String KEPT = "fold-" + Fold.OF_THIS_BUILD.number() + ".json";

    /** What comes before a sample in the life of its aggregate, so that there is something to change. */
    private static final Map<String, List<String>> BEFORE = Map.of(
            "agreement",
                    List.of(
                            "partnership.agreement.AgreementRecorded.v1",
                            "partnership.agreement.DataQualityIssueOpened.v1"),
            "committee",
                    List.of(
                            "partnership.committee.CommitteeEstablished.v1",
                            "partnership.committee.CadenceWindowOpened.v1.whole"),
            "meeting", List.of("partnership.meeting.MeetingProposed.v1", "partnership.meeting.MeetingScheduled.v1"),
            "notification", List.of("partnership.notification.NotificationQueued.v1"));

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleCanBeRead(Sample sample) {
        assertThat(RowFolds.reads(event(sample, 1))).isTrue();
    }

    static List<Sample> samples() {
        return Samples.all();
    }

    @Test
    void aFoldThatGivesOtherRowsHasAnotherNumber() {
        Map<String, String> kept = Snapshot.map(KEPT);
        Map<String, String> today = rows();
        Snapshot.write(KEPT, Snapshot.pretty(today));

        Map<String, String> same = new TreeMap<>(kept);
        same.keySet().retainAll(today.keySet());
        assertThat(today)
                .as("a fold gives other rows than before: raise Fold.OF_THIS_BUILD, and keep target/%s", KEPT)
                .containsAllEntriesOf(same);
        assertThat(same.keySet().stream().map(GoldenSamplesTest::typeOf))
                .as("types with a kept row; after a change of samples keep target/%s", KEPT)
                .containsAll(RowFolds.types());
    }

    /** Hash of the row by the sample's name and hash: a sample that changes says nothing about the fold. */
    private static Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        for (Sample sample : Samples.all()) {
            String key = sample.name() + "#" + sha(sample.bytes()).substring(0, 12);
            String row = Snapshot.pretty(RowFolds.fold(life(sample)));
            rows.put(key, sha(row.getBytes(StandardCharsets.UTF_8)));
        }
        return rows;
    }

    private static List<HistoryEvent> life(Sample sample) {
        List<HistoryEvent> events = new ArrayList<>();
        Stream<Sample> before =
                BEFORE.getOrDefault(event(sample, 1).kind(), List.of()).stream().map(Samples::named);
        Stream.concat(before, Stream.of(sample)).forEach(each -> events.add(event(each, events.size() + 1L)));
        return events;
    }

    private static String typeOf(String key) {
        return new Sample(key, new byte[0]).type();
    }

    private static HistoryEvent event(Sample sample, long seq) {
        return new HistoryEvent("aggregate", seq, sample.type(), null, MONDAY, null, null, sample.bytes(), null);
    }

    private static String sha(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
