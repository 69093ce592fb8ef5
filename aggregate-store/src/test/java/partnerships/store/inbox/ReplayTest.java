package partnerships.store.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.store.Refused;
import partnerships.store.StoreRefusal;
import partnerships.store.memory.MemoryPositions;
import partnerships.store.memory.SettableClock;
import partnerships.store.metrics.StoreMetrics;

class ReplayTest {

    private static final String CONSUMER = "parcel-service.facts";
    private static final InboxPositions.Key S = new InboxPositions.Key(CONSUMER, "s");
    private static final String GOOD = "{\"grams\":5}";
    private static final String POISON = "not JSON";

    record Weight(int grams) {}

    private final List<String> handled = new ArrayList<>();
    private final List<Integer> grams = new ArrayList<>();
    private final List<DeadLetters.DeadLetter> letters = new ArrayList<>();
    private final Set<String> understoodSince = new HashSet<>();
    private Runnable whileHandling = () -> {};
    private boolean lettersAreLate;
    private final MemoryPositions positions = new MemoryPositions();
    private final GapRuleInbox inbox =
            new GapRuleInbox(positions, this::keep, new SettableClock(), new StoreMetrics(new SimpleMeterRegistry()));
    private final Consumer<Message<byte[]>> facts = inbox.of(CONSUMER, this::handle);
    private final Replay replay = new Replay(inbox, positions, this::read);

    @Test
    void lettersAreHandledInTheOrderOfTheirSequenceAndTheSubjectGoesOn() {
        hear(1, GOOD);
        hear(2, POISON);
        hear(4, GOOD);
        hear(3, GOOD);
        hear(4, GOOD);
        understoodSince.add("s@2");

        var outcome = replay.replay(S);

        assertThat(outcome).isEqualTo(new Replay.Outcome(3, null));
        assertThat(handled).containsExactly("s@1", "s@2", "s@3", "s@4");
        assertThat(positions.find(S)).contains(new InboxPositions.At(4, false));
        hear(5, GOOD);
        assertThat(handled).endsWith("s@5");
    }

    @Test
    void aSecondReplayChangesNothing() {
        hear(1, POISON);
        hear(2, GOOD);
        understoodSince.add("s@1");
        replay.replay(S);
        var after = List.copyOf(handled);

        var outcome = replay.replay(S);

        assertThat(outcome).isEqualTo(new Replay.Outcome(0, null));
        assertThat(handled).isEqualTo(after);
        assertThat(positions.find(S)).contains(new InboxPositions.At(2, false));
    }

    @Test
    void ofEachSequenceTheFirstThatCanBeReadCounts() {
        hear(1, POISON);
        hear(1, "{\"grams\":1}");
        hear(1, "{\"grams\":2}");

        assertThat(replay.replay(S)).isEqualTo(new Replay.Outcome(1, null));

        assertThat(handled).containsExactly("s@1");
        assertThat(grams).containsExactly(1);
    }

    @Test
    void aSubjectStaysParkedAtTheFirstLetterThatCannotBeRead() {
        hear(1, POISON);
        hear(2, GOOD);
        hear(3, POISON);
        hear(4, GOOD);
        understoodSince.add("s@1");

        var outcome = replay.replay(S);

        assertThat(outcome.handled()).isEqualTo(2);
        assertThat(outcome.held()).isNotNull().satisfies(held -> {
            assertThat(held.sequence()).isEqualTo(3);
            assertThat(held.reason()).contains("Undecodable").doesNotContain(POISON);
        });
        assertThat(positions.find(S)).contains(new InboxPositions.At(2, true));
        understoodSince.add("s@3");
        assertThat(replay.replay(S)).isEqualTo(new Replay.Outcome(2, null));
        assertThat(handled).containsExactly("s@1", "s@2", "s@3", "s@4");
    }

    @Test
    void aFactThatArrivesMeanwhileIsReplayedToo() {
        hear(1, POISON);
        understoodSince.add("s@1");
        whileHandling = once(() -> hear(2, GOOD));

        var outcome = replay.replay(S);

        assertThat(outcome).isEqualTo(new Replay.Outcome(2, null));
        assertThat(positions.find(S)).contains(new InboxPositions.At(2, false));
    }

    @Test
    void aSubjectIsNotUnparkedBeforeALetterThatIsOnItsWay() {
        hear(1, POISON);
        understoodSince.add("s@1");
        lettersAreLate = true;
        hear(2, GOOD);

        var outcome = replay.replay(S);

        assertThat(outcome.held())
                .isNotNull()
                .extracting(Replay.HeldAggregates::sequence)
                .isEqualTo(2L);
        assertThat(positions.find(S)).contains(new InboxPositions.At(1, true));
        lettersAreLate = false;
        hear(2, GOOD);
        assertThat(replay.replay(S)).isEqualTo(new Replay.Outcome(1, null));
        assertThat(handled).containsExactly("s@1", "s@2");
    }

    @Test
    void twoReplaysAtOnceHandleNothingOutOfOrder() {
        hear(1, POISON);
        hear(2, GOOD);
        hear(3, GOOD);
        understoodSince.add("s@1");
        whileHandling = once(() -> replay.replay(S));

        var outcome = replay.replay(S);

        assertThat(outcome.held()).isNull();
        assertThat(handled).containsExactly("s@1", "s@2", "s@3", "s@1");
        assertThat(positions.find(S)).contains(new InboxPositions.At(3, false));
    }

    @Test
    void aReplayGoesOnWhereAnotherHasLeftOff() {
        hear(1, POISON);
        hear(2, GOOD);
        understoodSince.add("s@1");
        whileHandling = once(() -> positions.advanceParked(positions.parked(S).orElseThrow()));

        var outcome = replay.replay(S);

        assertThat(outcome).isEqualTo(new Replay.Outcome(1, null));
        assertThat(positions.find(S)).contains(new InboxPositions.At(2, false));
    }

    @Test
    void aPartOfTheSystemThatIsAwayLeavesTheSubjectParkedWhereItWas() {
        hear(1, POISON);
        hear(2, GOOD);
        understoodSince.add("s@1");
        whileHandling = () -> {
            if (!handled.isEmpty()) {
                throw new IllegalStateException("no database");
            }
        };

        assertThatIllegalStateException().isThrownBy(() -> replay.replay(S));

        assertThat(positions.find(S)).contains(new InboxPositions.At(1, true));
        whileHandling = () -> {};
        assertThat(replay.replay(S)).isEqualTo(new Replay.Outcome(1, null));
        assertThat(handled).containsExactly("s@1", "s@2");
    }

    @Test
    void whatTheDomainRefusesIsAnOutcome() {
        hear(1, POISON);
        understoodSince.add("s@1");
        whileHandling = () -> {
            throw new Refused(StoreRefusal.REFERENCE_INVALID, "it is too late");
        };

        assertThat(replay.replay(S)).isEqualTo(new Replay.Outcome(1, null));
    }

    @Test
    void lettersOfOthersAndOfNobodyAreLeftAlone() {
        facts.accept(new GenericMessage<>(bytes("{}"), Map.of("ce_subject", "s")));
        facts.accept(message("t", 1, POISON));
        hear(1, POISON);
        understoodSince.add("s@1");

        assertThat(replay.replay(S)).isEqualTo(new Replay.Outcome(1, null));

        assertThat(handled).containsExactly("s@1");
        assertThat(positions.parkedUpTo()).containsOnlyKeys(new InboxPositions.Key(CONSUMER, "t"));
    }

    @Test
    void aConsumerThatIsNotThereHasNoLetters() {
        assertThatIllegalArgumentException().isThrownBy(() -> replay.replay(new InboxPositions.Key("other", "s")));
    }

    private void handle(CloudEvent fact) {
        if (!understoodSince.contains(fact.id())) {
            grams.add(EventJson.read(fact.data(), Weight.class).grams());
        }
        whileHandling.run();
        handled.add(fact.id());
    }

    private void keep(String consumer, DeadLetters.DeadLetter letter) {
        if (!lettersAreLate) {
            letters.add(letter);
        }
    }

    private long read(String consumer, long from, Consumer<DeadLetters.DeadLetter> each) {
        List.copyOf(letters.subList((int) from, letters.size())).forEach(each);
        return letters.size();
    }

    private Runnable once(Runnable action) {
        return () -> {
            whileHandling = () -> {};
            action.run();
        };
    }

    private void hear(long sequence, String data) {
        facts.accept(message("s", sequence, data));
    }

    private static Message<byte[]> message(String subject, long sequence, String data) {
        Map<String, Object> headers = Map.of(
                "kafka_receivedMessageKey",
                subject,
                CloudEvent.ID,
                bytes(subject + "@" + sequence),
                CloudEvent.SUBJECT,
                bytes(subject),
                CloudEvent.SEQUENCE,
                bytes("%010d".formatted(sequence)),
                CloudEvent.TYPE,
                bytes("weight.v1"));
        return new GenericMessage<>(bytes(data), headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
