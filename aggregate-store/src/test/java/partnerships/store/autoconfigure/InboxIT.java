package partnerships.store.autoconfigure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.AcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.MessagingMessageConverter;
import org.springframework.messaging.Message;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.Position;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.store.Parcel;
import partnerships.store.document.Stored;
import partnerships.store.inbox.Applied;
import partnerships.store.inbox.DeadLetters;
import partnerships.store.inbox.Inbox;
import partnerships.testkit.rig.TestRig;

/** Facts from a real topic: their headers as they arrive, dead letters on a real topic, positions in a real database. */
class InboxIT {

    private static final String CONSUMER = "agreement-service.ownFacts";
    private static final TestRig RIG = TestRig.of(InboxIT.class);
    private static RunningStore service;
    private static KafkaMessageListenerContainer<String, byte[]> container;

    record Note(String text) {}

    @BeforeAll
    static void start() {
        service = new RunningStore(RIG);
        var facts = service.bean(Inbox.class).of(CONSUMER, InboxIT::stampWhatIsHeard);
        container = new KafkaMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(
                        Map.of("bootstrap.servers", RIG.bootstrapServers(), "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer()),
                listeningTo(facts));
        container.start();
    }

    @AfterAll
    static void stop() {
        container.stop();
        service.close();
    }

    @Test
    void aFactFromTheTopicReachesItsTargetOnce() {
        String subject = UUID.randomUUID().toString();

        tell(subject, 1, "note.v1", "{\"text\":\"one\"}");
        tell(subject, 2, "nobody.knows.v9", "?");
        tell(subject, 1, "note.v1", "{\"text\":\"one\"}");
        tell(subject, 4, "note.v1", "{\"text\":\"too early\"}");
        tell(subject, 3, "note.v1", "{\"text\":\"three\"}");

        awaitApplied(subject, 3);
        assertThat(stamps(subject)).contains(List.of("one", "three"));
        assertThat(service.bean(Applied.class).applied(new Position(subject, 4)))
                .contains(false);
        assertThat(letters(subject)).isEmpty();
    }

    @Test
    void aBrokenRecordParksItsSubjectAndTheRestFlows() {
        String broken = UUID.randomUUID().toString();
        String fine = UUID.randomUUID().toString();

        tell(broken, 1, "note.v1", "{\"text\":\"one\"}");
        tell(broken, 2, "note.v1", "{broken");
        tell(broken, 3, "note.v1", "{\"text\":\"three\"}");
        tell(fine, 1, "note.v1", "{\"text\":\"one\"}");

        awaitApplied(fine, 1);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(letters(broken)).hasSize(2));
        assertThat(stamps(broken)).contains(List.of("one"));
        ReceivedRecord letter = letters(broken).getFirst();
        assertThat(letter.text()).isEqualTo("{broken");
        assertThat(letter.event().id()).isEqualTo(broken + "@2");
        assertThat(letter.event().text(DeadLetters.TOPIC)).contains(RIG.topicPrefix() + Topics.COMMITTEES);
        assertThat(letter.event().text(DeadLetters.REASON)).isPresent();
    }

    @Test
    void aRecordThatIsNoEventIsALetterOfItsOwn() {
        String key = UUID.randomUUID().toString();

        RIG.send(Topics.COMMITTEES, key, Map.of(), "whatever".getBytes(UTF_8));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(letters(key)).hasSize(1));
    }

    @Test
    void whatOnlyClaimsToBeAnEventIsALetterAndParksNobody() {
        String subject = UUID.randomUUID().toString();
        byte[] data = bytes("{\"text\":\"forged\"}");
        var foreign = headers(subject, 1, "note.v1");
        foreign.put(CloudEvent.SOURCE, bytes("/agreement-service"));
        var jumped = headers(subject, 1, "note.v1");
        jumped.put(CloudEvent.ID, bytes(subject + "@7"));
        var huge = headers(subject, 1, "note.v1");
        huge.put(CloudEvent.CORRELATION_ID, new byte[10_000]);

        RIG.send(Topics.COMMITTEES, subject, foreign, data);
        RIG.send(Topics.COMMITTEES, subject, jumped, data);
        RIG.send(Topics.COMMITTEES, subject, huge, new byte[1_000_000]);
        RIG.send(Topics.COMMITTEES, "another-key", headers(subject, 1, "note.v1"), data);
        tell(subject, 1, "note.v1", "{\"text\":\"one\"}");

        awaitApplied(subject, 1);
        assertThat(stamps(subject)).contains(List.of("one"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(letters(subject)).hasSize(3));
        assertThat(letters(subject))
                .extracting(letter -> letter.event().text(DeadLetters.REASON).orElse(""))
                .containsExactly(
                        "ce_source does not own the topic",
                        "ce_id is not made of ce_subject and ce_sequence",
                        "too large: more than 262144 bytes");
        assertThat(letters("another-key")).hasSize(1);
    }

    private static void stampWhatIsHeard(CloudEvent fact) {
        if (fact.type().equals("note.v1")) {
            Note note = EventJson.read(fact.data(), Note.class);
            service.parcels()
                    .react(
                            fact.subject() + "-parcel",
                            fact,
                            (parcel, now) -> parcel.map(there -> there.stamp(note.text()))
                                    .orElseGet(() -> List.of(
                                            new Parcel.Event.Packed(fact.subject(), now),
                                            new Parcel.Event.Stamped(note.text()))));
        }
    }

    private static Optional<List<String>> stamps(String subject) {
        return service.parcels()
                .find(subject + "-parcel")
                .map(Stored::aggregate)
                .map(Parcel::stamps);
    }

    private static void awaitApplied(String subject, long sequence) {
        var position = new Position(subject, sequence);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service.bean(Applied.class).applied(position))
                        .contains(true));
    }

    private static List<ReceivedRecord> letters(String key) {
        return RIG.events(Topics.deadLettersOf(CONSUMER), key);
    }

    private static void tell(String subject, long sequence, String type, String data) {
        RIG.send(Topics.COMMITTEES, subject, headers(subject, sequence, type), bytes(data));
    }

    private static Map<String, byte[]> headers(String subject, long sequence, String type) {
        var headers = new HashMap<String, byte[]>();
        headers.put(CloudEvent.ID, bytes(subject + "@" + sequence));
        headers.put(CloudEvent.SUBJECT, bytes(subject));
        headers.put(CloudEvent.SEQUENCE, bytes("%010d".formatted(sequence)));
        headers.put(CloudEvent.TYPE, bytes(type));
        headers.put(CloudEvent.SOURCE, bytes("/committee-service"));
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static ContainerProperties listeningTo(Consumer<Message<byte[]>> facts) {
        var properties = new ContainerProperties(RIG.topicPrefix() + Topics.COMMITTEES);
        properties.setGroupId(RIG.topicPrefix() + CONSUMER);
        properties.setMessageListener(new Listener(facts));
        return properties;
    }

    /** What the binder does with a record: its headers under their own names, as bytes. */
    private record Listener(Consumer<Message<byte[]>> facts)
            implements AcknowledgingConsumerAwareMessageListener<String, byte[]> {
        @Override
        @SuppressWarnings("unchecked")
        public void onMessage(
                ConsumerRecord<String, byte[]> record,
                @Nullable Acknowledgment acknowledgment,
                org.apache.kafka.clients.consumer.@Nullable Consumer<?, ?> consumer) {
            facts.accept((Message<byte[]>)
                    new MessagingMessageConverter().toMessage(record, acknowledgment, consumer, byte[].class));
        }
    }
}
