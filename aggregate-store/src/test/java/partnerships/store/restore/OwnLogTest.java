package partnerships.store.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import partnerships.store.commit.HeldAggregates;
import partnerships.store.document.OutboxEvent;

/** When a mark may move. What is done with the documents is seen on real servers, in RestoreIT. */
class OwnLogTest {

    private final HeldAggregates held = new HeldAggregates();
    private final List<OutboxEvent> records = new ArrayList<>();
    private final Map<String, Offsets> marks = new HashMap<>();
    private final OwnLog log = new OwnLog(new Topic(), new MarksInMemory(), List.of(), held, _ -> {});

    @Test
    void theMarkFollowsTheLog() {
        log.check();
        tell("a@1");
        log.mark();

        assertThat(mark()).isEqualTo(1);
    }

    @Test
    void theMarkStaysBeforeWhatIsHeld() {
        tell("a@1");
        log.check();

        assertThat(held.all()).extracting(HeldAggregates.Ahead::id).containsExactly("a");
        log.mark();
        assertThat(mark()).isZero();
    }

    @Test
    void whatHasAHoleBeforeItHoldsNothingAndIsReadOnce() {
        tell("a", 900);
        log.check();

        assertThat(held.all()).isEmpty();
        assertThat(mark()).isEqualTo(1);
    }

    @Test
    void aMarkThatWasPutBackIsNotMovedOverWhatIsMissing() {
        log.check();
        tell("a@1");
        log.mark();
        marks.clear();

        assertThatExceptionOfType(OwnLog.RestoredMeanwhile.class).isThrownBy(log::mark);
        assertThat(mark()).isZero();
    }

    @Test
    void aMarkBehindTheEndOfTheLogGoesBackToIt() {
        marks.put("topic", new Offsets(Map.of(0, 7L)));
        log.check();

        assertThat(mark()).isZero();
    }

    private void tell(String id) {
        tell(id.substring(0, id.indexOf('@')), 1);
    }

    private void tell(String subject, long sequence) {
        records.add(new OutboxEvent(subject + "@" + sequence, sequence, "nobody.knows.v1", new byte[0], Map.of()));
    }

    private long mark() {
        return marks.getOrDefault("topic", Offsets.BEGINNING).of(0);
    }

    private final class Topic implements TopicLog {
        @Override
        public String topic() {
            return "topic";
        }

        @Override
        public Offsets end() {
            return new Offsets(Map.of(0, (long) records.size()));
        }

        @Override
        public void read(Offsets from, Offsets to, Consumer<List<OutboxEvent>> page) {
            page.accept(records.subList((int) from.of(0), (int) to.of(0)));
        }
    }

    private final class MarksInMemory implements Marks {
        @Override
        public Offsets find(String name) {
            return marks.getOrDefault(name, Offsets.BEGINNING);
        }

        @Override
        public boolean move(String name, Offsets from, Offsets to) {
            marks.put(name, to);
            return true;
        }
    }
}
