package partnerships.store.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.Position;
import partnerships.store.Refused;
import partnerships.store.StoreRefusal;
import partnerships.store.memory.MemoryPositions;
import partnerships.store.memory.SettableClock;
import partnerships.store.metrics.StoreMetrics;

class GapRuleInboxTest {

    private static final String CONSUMER = "parcel-service.facts";
    private static final InboxPositions.Key S = new InboxPositions.Key(CONSUMER, "s");

    record Weight(int grams) {}

    private final List<String> handled = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private final Map<String, String> lastLetter = new HashMap<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Runnable beforeAdvance = () -> {};
    private Runnable brokerForLetters = () -> {};
    private Runnable beforeRaise = () -> {};
    private final MemoryPositions positions = new MemoryPositions(() -> beforeAdvance.run(), () -> beforeRaise.run());
    private final GapRuleInbox inbox =
            new GapRuleInbox(positions, this::keepLetter, new SettableClock(), new StoreMetrics(registry));
    private final Consumer<Message<byte[]>> facts = inbox.of(CONSUMER, this::handle);

    @Test
    void factsAreHandledOnceEachAndInOrder() {
        hear("s", 1);
        hear("s", 2);
        hear("s", 1);
        hear("s", 2);

        assertThat(handled).containsExactly("s@1", "s@2");
        assertThat(count("inbox.stale")).isEqualTo(2);
    }

    @Test
    void aFactThatComesTooEarlyIsDroppedAndHandledWhenItComesAgain() {
        hear("s", 1);
        hear("s", 3);
        hear("s", 2);
        hear("s", 3);

        assertThat(handled).containsExactly("s@1", "s@2", "s@3");
        assertThat(count("inbox.gap")).isEqualTo(1);
    }

    @Test
    void subjectsDoNotWaitForEachOther() {
        hear("s", 2);
        hear("t", 1);

        assertThat(handled).containsExactly("t@1");
    }

    @Test
    void aTypeThatTheHandlerIgnoresAdvancesTheSubject() {
        accept("s", 1, "nobody.knows.v1", "{}");
        hear("s", 2);

        assertThat(handled).containsExactly("s@2");
        assertThat(letters).isEmpty();
    }

    @Test
    void aFactThatCannotBeReadParksItsSubjectAlone() {
        hear("s", 1);
        accept("s", 2, "weight.v1", "not JSON");
        hear("s", 3);
        hear("s", 5);
        hear("t", 1);

        assertThat(handled).containsExactly("s@1", "t@1");
        assertThat(letters).containsExactly("s@2", "s@3", "s@5");
        assertThat(positions.parkedUpTo())
                .as("what leaves out one comes again behind it")
                .isEqualTo(Map.of(S, 3L));
        assertThat(positions.find(S)).contains(new InboxPositions.At(1, true));
        assertThat(count("dead.letters")).isEqualTo(3);
    }

    @Test
    void aParkedSubjectIsMarkedBeforeItsLetterIsSent() {
        brokerForLetters = () -> {
            throw new IllegalStateException("no broker");
        };

        assertThatIllegalStateException().isThrownBy(() -> accept("s", 1, "weight.v1", "not JSON"));

        assertThat(positions.parkedUpTo()).isEqualTo(Map.of(S, 1L));
    }

    @Test
    void aForgedSequenceDoesNotHoldAParkedSubject() {
        accept("s", 1, "weight.v1", "not JSON");
        hear("s", 9_999_999_999L);
        hear("s", 2);

        assertThat(letters).containsExactly("s@1", "s@9999999999", "s@2");
        assertThat(positions.parkedUpTo()).isEqualTo(Map.of(S, 2L));
    }

    @Test
    void aSubjectThatAnOperatorLetGoOnWhileAFactArrivedGoesOnWithThatFact() {
        accept("s", 1, "weight.v1", "not JSON");
        beforeRaise = () -> {
            var parked = positions.parked(S).orElseThrow();
            positions.advanceParked(parked);
            positions.unpark(positions.parked(S).orElseThrow());
        };

        hear("s", 2);

        assertThat(letters).containsExactly("s@1");
        assertThat(handled).containsExactly("s@2");
        assertThat(positions.find(S)).contains(new InboxPositions.At(2, false));
    }

    @Test
    void aDeadLetterSaysWhereItComesFromAndRepeatsNothingOfItsContentInItsReason() {
        accept("s", 1, "weight.v1", "secret");

        assertThat(lastLetter)
                .containsEntry(DeadLetters.TOPIC, "topic")
                .containsEntry(DeadLetters.PARTITION, "4")
                .containsEntry(DeadLetters.OFFSET, "17")
                .containsEntry(CloudEvent.SUBJECT, "s")
                .containsEntry(CloudEvent.SEQUENCE, "0000000001");
        assertThat(lastLetter.get(DeadLetters.REASON)).contains("Undecodable").doesNotContain("secret");
    }

    @Test
    void aRecordThatIsNobodysEventGoesToTheDeadLettersAndParksNothing() {
        facts.accept(new GenericMessage<>(bytes("{}"), Map.of("ce_subject", "s")));
        facts.accept(new GenericMessage<>(bytes("{}"), Map.of("ce_sequence", "0000000001")));
        hear("s", 1);

        assertThat(letters).hasSize(2);
        assertThat(positions.parkedUpTo()).isEmpty();
        assertThat(handled).containsExactly("s@1");
    }

    @Test
    void aPartOfTheSystemThatIsAwayLeavesNoTrace() {
        var away = inbox.of("other", _ -> {
            throw new IllegalStateException("no database");
        });

        assertThatIllegalStateException().isThrownBy(() -> away.accept(message("s", 1, "weight.v1", "{}")));

        assertThat(letters).isEmpty();
        assertThat(positions.find(new InboxPositions.Key("other", "s"))).isEmpty();
    }

    @Test
    void aFailureThatNobodyForesawIsCountedAndOneThatPassesIsNot() {
        var failures = List.<RuntimeException>of(new IllegalStateException("bug"), new MongoTimeoutException("away"))
                .iterator();
        var failing = inbox.of("other", _ -> {
            throw failures.next();
        });

        assertThatIllegalStateException().isThrownBy(() -> failing.accept(message("s", 1, "weight.v1", "{}")));
        assertThatExceptionOfType(MongoTimeoutException.class)
                .isThrownBy(() -> failing.accept(message("s", 1, "weight.v1", "{}")));

        assertThat(registry.get("inbox.failed")
                        .tag("consumer", "other")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aRefusalIsAnOutcomeAndNoPoison() {
        var refusing = inbox.of("other", _ -> {
            throw new Refused(StoreRefusal.REFERENCE_INVALID, "it is too late");
        });

        refusing.accept(message("s", 1, "weight.v1", "{}"));

        assertThat(letters).isEmpty();
        assertThat(positions.find(new InboxPositions.Key("other", "s"))).contains(new InboxPositions.At(1, false));
    }

    @Test
    void theTargetsAreWrittenBeforeThePosition() {
        beforeAdvance = () -> {
            throw new IllegalStateException("killed");
        };

        assertThatIllegalStateException().isThrownBy(() -> hear("s", 1));

        assertThat(handled).containsExactly("s@1");
        assertThat(positions.find(S)).isEmpty();
        beforeAdvance = () -> {};
        hear("s", 1);
        assertThat(handled).containsExactly("s@1", "s@1");
        assertThat(positions.find(S)).contains(new InboxPositions.At(1, false));
    }

    @Test
    void aConsumerHasOneHandler() {
        assertThatIllegalArgumentException().isThrownBy(() -> inbox.of(CONSUMER, _ -> {}));
    }

    @Test
    void aPositionIsAppliedWhenAllWhoHearOfItHaveComeThatFar() {
        var parcels = new Applied.Own("parcels", id -> Optional.of(3L).filter(_ -> id.equals("own")));
        var applied = new Applied(() -> List.of(parcels), positions, inbox, Map.of(CONSUMER, "elsewhere"));
        hear("s", 1);

        assertThat(applied.applied(new Position("own", 3))).contains(true);
        assertThat(applied.applied(new Position("own", 4))).contains(false);
        assertThat(applied.applied(new Position("s", 1))).contains(true);
        assertThat(applied.applied(new Position("s", 2))).contains(false);
        assertThat(applied.applied(new Position("unheard", 1))).contains(false);
    }

    @Test
    void anOwnPositionIsAppliedWhenTheServiceHasHeardOfItItself() {
        var parcels = new Applied.Own("parcels", _ -> Optional.of(2L));
        var applied = new Applied(() -> List.of(parcels), positions, inbox, Map.of(CONSUMER, "parcels"));

        assertThat(applied.applied(new Position("s", 1))).contains(false);
        hear("s", 1);
        assertThat(applied.applied(new Position("s", 1))).contains(true);
        assertThat(applied.applied(new Position("s", 2))).contains(false);
    }

    private void handle(CloudEvent fact) {
        if (fact.type().equals("weight.v1")) {
            EventJson.read(fact.data(), Weight.class);
            handled.add(fact.id());
        }
    }

    private void keepLetter(String consumer, DeadLetters.DeadLetter letter) {
        brokerForLetters.run();
        lastLetter.clear();
        letter.headers().forEach((name, value) -> lastLetter.put(name, new String(value, UTF_8)));
        letters.add(lastLetter.getOrDefault(CloudEvent.ID, "nobody's"));
    }

    private double count(String counter) {
        return registry.get(counter).tag("consumer", CONSUMER).counter().count();
    }

    private void hear(String subject, long sequence) {
        accept(subject, sequence, "weight.v1", "{\"grams\":5}");
    }

    private void accept(String subject, long sequence, String type, String data) {
        facts.accept(message(subject, sequence, type, data));
    }

    private static Message<byte[]> message(String subject, long sequence, String type, String data) {
        Map<String, Object> headers = Map.of(
                CloudEvent.ID,
                bytes(subject + "@" + sequence),
                CloudEvent.SUBJECT,
                bytes(subject),
                CloudEvent.SEQUENCE,
                bytes("%010d".formatted(sequence)),
                CloudEvent.TYPE,
                bytes(type),
                "kafka_receivedMessageKey",
                subject,
                "kafka_receivedTopic",
                "topic",
                "kafka_receivedPartitionId",
                4,
                "kafka_offset",
                17L);
        return new GenericMessage<>(bytes(data), headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
