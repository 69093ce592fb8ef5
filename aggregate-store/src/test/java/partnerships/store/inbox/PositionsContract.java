package partnerships.store.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an inbox and a replay rely on, whoever keeps the positions. */
abstract class PositionsContract {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private final String consumer = "consumer-" + UUID.randomUUID();
    private final InboxPositions.Key key = key();

    abstract InboxPositions positions();

    abstract ParkedSubjects subjects();

    @Test
    void aPositionAdvancesFromWhereItIs() {
        assertThat(positions().find(key)).isEmpty();

        positions().advance(key, 0, 1);
        positions().advance(key, 1, 2);
        positions().advance(key, 1, 2);
        positions().advance(key, 5, 6);
        positions().advance(key, 0, 1);

        assertThat(positions().find(key)).contains(new InboxPositions.At(2, false));
    }

    @Test
    void aParkedSubjectSaysSinceWhenAndWhy() {
        positions().advance(key, 0, 1);

        positions().park(key, 2, "first", NOW);
        positions().park(key, 4, "second", NOW.plusSeconds(1));
        positions().park(key, 3, "third", NOW.plusSeconds(2));

        assertThat(subjects().parked(key)).contains(new ParkedSubjects.Parked(key, 1, NOW, "first", 4));
        assertThat(positions().find(key)).contains(new InboxPositions.At(1, true));
    }

    @Test
    void aParkedSubjectAdvancesForAReplayAlone() {
        positions().park(key, 1, "poison", NOW);

        positions().advance(key, 0, 1);

        assertThat(positions().find(key)).contains(new InboxPositions.At(0, true));
        assertThat(subjects().advanceParked(parked())).isTrue();
        assertThat(positions().find(key)).contains(new InboxPositions.At(1, true));
    }

    @Test
    void theMarkFollowsTheUnbrokenRun() {
        positions().park(key, 1, "poison", NOW);

        assertThat(positions().raise(key, 2)).isTrue();
        assertThat(positions().raise(key, 1)).isTrue();
        assertThat(positions().raise(key, 4)).isTrue();

        assertThat(parked().upTo()).isEqualTo(2);
    }

    @Test
    void theMarkOfASubjectThatIsNotParkedIsNotRaised() {
        positions().advance(key, 0, 1);

        assertThat(positions().raise(key, 2)).isFalse();
        assertThat(positions().raise(key(), 1)).isFalse();

        assertThat(positions().find(key)).contains(new InboxPositions.At(1, false));
    }

    @Test
    void aSubjectIsUnparkedAsItWasFoundAlone() {
        positions().park(key, 1, "poison", NOW);
        var found = parked();
        positions().raise(key, 2);
        assertThat(subjects().unpark(found)).as("another letter is on its way").isFalse();

        var again = parked();
        assertThat(subjects().advanceParked(again)).isTrue();
        assertThat(subjects().advanceParked(again))
                .as("somebody else was faster")
                .isFalse();
        assertThat(subjects().unpark(again)).isFalse();

        assertThat(subjects().unpark(parked())).isTrue();
        assertThat(subjects().parked(key)).isEmpty();
        assertThat(subjects().unpark(again)).isFalse();
        assertThat(subjects().advanceParked(again)).isFalse();
        assertThat(positions().find(key)).contains(new InboxPositions.At(1, false));
    }

    @Test
    void parkedSubjectsAreListedTheLongestParkedFirst() {
        long before = positions().parked();
        var later = key();
        var alsoNow = new InboxPositions.Key(key.consumer(), key.subject() + "/b");
        positions().park(later, 1, "poison", NOW.plusSeconds(1));
        positions().park(alsoNow, 1, "poison", NOW);
        positions().park(key, 1, "poison", NOW);
        positions().advance(key(), 0, 1);

        assertThat(listed()).containsExactly(key, alsoNow, later);
        assertThat(positions().parked()).isEqualTo(before + 3);
    }

    private List<InboxPositions.Key> listed() {
        var page = subjects().parkedAfter(null, 1);
        var all = new ArrayList<InboxPositions.Key>();
        while (!page.isEmpty()) {
            all.add(page.getFirst().key());
            page = subjects().parkedAfter(page.getFirst(), 1);
        }
        all.removeIf(each -> !each.consumer().equals(key.consumer()));
        return all;
    }

    private ParkedSubjects.Parked parked() {
        return subjects().parked(key).orElseThrow();
    }

    private InboxPositions.Key key() {
        return new InboxPositions.Key(consumer, UUID.randomUUID().toString());
    }
}
