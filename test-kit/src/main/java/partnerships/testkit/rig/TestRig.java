package partnerships.testkit.rig;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Position;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.kafka.LocalBroker;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.kafka.TopicReader;
import partnerships.localrun.mail.MailCatcher;
import partnerships.localrun.mongodb.LocalMongod;
import partnerships.localrun.servers.Servers;

/**
 * Real servers for one test class: its own database, topics and groups on the one MongoDB and the one broker of this JVM
 * ({@link Servers}), or on those that {@code PARTNERSHIPS_TEST_MONGODB_URI} and {@code PARTNERSHIPS_TEST_KAFKA} name; tokens, and mail.
 *
 * <pre>{@code
 * static final TestRig RIG = TestRig.of(AgreementServiceIT.class);
 *
 * @DynamicPropertySource
 * static void servers(DynamicPropertyRegistry registry) {
 *     RIG.properties(registry::add);
 * }
 * }</pre>
 */
public final class TestRig {

    /** Header of a record that a test put on a topic, and no service. */
    public static final String SENT_BY_A_TEST = "sent-by-a-test";

    private static final class Shared {
        static final TestTokens TOKENS = TestTokens.start();
    }

    private final String name;
    private final String topicPrefix;
    private @Nullable MailCatcher mail;
    private @Nullable KafkaProducer<String, byte[]> producer;

    private TestRig(String name) {
        this.name = name;
        this.topicPrefix = name + ".";
    }

    /** Returns a rig whose names nobody else uses; servers start when first needed. */
    public static TestRig of(Class<?> test) {
        if (logbackIsThere()) {
            QuietLogs.install();
        }
        String simple = test.getSimpleName().toLowerCase(Locale.ROOT);
        String random = UUID.randomUUID().toString().substring(0, 6);
        var rig = new TestRig(simple.substring(0, Math.min(simple.length(), 40)) + "-" + random);
        DeclaredTopics.create(TestServers.bootstrapServers(), rig.topicPrefix);
        return rig;
    }

    private static boolean logbackIsThere() {
        return org.slf4j.LoggerFactory.getILoggerFactory()
                .getClass()
                .getName()
                .equals("ch.qos.logback.classic.LoggerContext");
    }

    /** Returns the name of this rig's database. */
    public String database() {
        return name;
    }

    /** Returns the address of this rig's database. */
    public String mongoUri() {
        return TestServers.mongoUri(name);
    }

    public String bootstrapServers() {
        return TestServers.bootstrapServers();
    }

    /** Returns what stands before every topic's and group's name. */
    public String topicPrefix() {
        return topicPrefix;
    }

    /**
     * Hands over the settings that bind a service to this rig.
     *
     * @param registry for example {@code DynamicPropertyRegistry::add}
     */
    public void properties(BiConsumer<String, Supplier<Object>> registry) {
        settings().forEach((key, value) -> registry.accept(key, () -> value));
    }

    /** Returns the settings that bind a service to this rig, for a process of its own or for a test's environment. */
    public Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("MONGODB_URI", mongoUri());
        settings.put("spring.mongodb.uri", mongoUri());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        settings.put("spring.kafka.bootstrap-servers", bootstrapServers());
        settings.put("spring.cloud.stream.kafka.binder.brokers", bootstrapServers());
        settings.put("partnerships.kafka.topic-prefix", topicPrefix);
        settings.put("OIDC_ISSUER_URI", tokens().issuer());
        settings.put("OIDC_AUDIENCE", TestTokens.AUDIENCE);
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", tokens().issuer());
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", tokens().jwkSetUri());
        settings.put("SMTP_HOST", "127.0.0.1");
        settings.put("SMTP_PORT", mail().smtpPort());
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        return Map.copyOf(settings);
    }

    /** Returns the identity provider that the settings point at. */
    public TestTokens tokens() {
        return Shared.TOKENS;
    }

    /** Returns this rig's mail server. */
    public synchronized MailCatcher mail() {
        var present = mail;
        if (present == null) {
            present = MailCatcher.start(0, 0);
            mail = present;
        }
        return present;
    }

    /**
     * Returns all that lies on a topic, by partition and offset.
     *
     * @param topic its declared name, without this rig's prefix
     */
    public List<ReceivedRecord> events(String topic) {
        try (var reader = new TopicReader(bootstrapServers())) {
            return reader.readAll(topicPrefix + topic);
        }
    }

    /** Returns what lies on a topic about one subject, in the order of arrival. */
    public List<ReceivedRecord> events(String topic, String subject) {
        return events(topic).stream()
                .filter(record -> subject.equals(record.key()))
                .toList();
    }

    /** Returns the offset after the last record of each partition of a topic. */
    public Map<Integer, Long> endOffsets(String topic) {
        try (var reader = new TopicReader(bootstrapServers())) {
            return reader.endOffsets(topicPrefix + topic);
        }
    }

    /**
     * Puts a record of any content on a topic, marked as {@link #SENT_BY_A_TEST}, and waits for the broker.
     *
     * @param topic its declared name, without this rig's prefix
     */
    public RecordMetadata send(String topic, @Nullable String key, Map<String, byte[]> headers, byte[] value) {
        var record = new ProducerRecord<String, byte[]>(topicPrefix + topic, key, value);
        headers.forEach((header, bytes) -> record.headers().add(header, bytes));
        record.headers().add(SENT_BY_A_TEST, new byte[] {'1'});
        try {
            return producer().send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take the record", e);
        }
    }

    /**
     * Publishes an event as the owner of its topic does, and waits for the broker.
     *
     * @param topic its declared name
     * @param further attributes beside those that follow from the others
     */
    public RecordMetadata publish(
            String topic, Position position, String type, Map<String, String> further, byte[] data) {
        Map<String, String> attributes = new HashMap<>(further);
        attributes.put(CloudEvent.SPEC_VERSION, "1.0");
        attributes.put(CloudEvent.ID, position.toString());
        attributes.put(CloudEvent.SOURCE, Topics.ownerOf(topic).orElseThrow());
        attributes.put(CloudEvent.TYPE, type);
        attributes.put(CloudEvent.SUBJECT, position.subject());
        attributes.put(CloudEvent.SEQUENCE, "%010d".formatted(position.sequence()));
        Map<String, byte[]> headers = new HashMap<>();
        attributes.forEach((name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return send(topic, position.subject(), headers, data);
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        var present = producer;
        if (present == null) {
            present = new KafkaProducer<>(
                    Map.of("bootstrap.servers", bootstrapServers(), "linger.ms", "0"),
                    new StringSerializer(),
                    new ByteArraySerializer());
            producer = present;
        }
        return present;
    }

    /** Answers whether {@link #mongod} and {@link #broker} can be had: the servers are neither given nor containers. */
    public boolean ownsServers() {
        return TestServers.areLocal();
    }

    /**
     * Returns the mongod of this JVM, to stop, kill and start it again.
     *
     * @throws IllegalStateException if it is not ours
     */
    public LocalMongod mongod() {
        return TestServers.local().mongod();
    }

    /**
     * Returns the broker of this JVM, to stop and start it again.
     *
     * @throws IllegalStateException if it is not ours
     */
    public LocalBroker broker() {
        return TestServers.local().broker();
    }
}
