package partnerships.system.faults;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.kafka.TopicReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What lies in the databases, on the topics and in the mail server after a case, read directly.
 *
 * @param documents all aggregates
 * @param told all records of the event topics, each partition in its order
 * @param positions where each consumer stands with each subject: by group, then by subject
 * @param parked subjects that a group holds back
 * @param rows what reporting-service keeps of each subject
 * @param figures what the reports say, by report and figure, and as of when (ms); empty if no reporting-service stands
 * @param waiting subjects whose fold waits for something
 * @param deadLetters by group: where each dead letter once lay, and its subject
 * @param mails what the mail server has taken
 */
record Evidence(
        List<Kept> documents,
        List<Told> told,
        Map<String, Map<String, Long>> positions,
        Map<String, Set<String>> parked,
        List<Row> rows,
        Map<String, Long> figures,
        Set<String> waiting,
        Map<String, List<DeadLetter>> deadLetters,
        List<RiggedSmtp.Taken> mails) {

    static final String AS_OF = ".asOf";

    /** @param pending events in its outbox */
    record Kept(Aggregates kind, String id, long version, int pending, boolean blocked) {}

    /** @param collection without the fold's number: {@code agreements} */
    record Row(String collection, String id, long sequence, Document content) {}

    /** @param position where the record lay, as {@link Told#position} says it */
    record DeadLetter(String position, String subject) {}

    /** Reads all of it. */
    static Evidence of(Stage stage) {
        var parked = new HashMap<String, Set<String>>();
        return new Evidence(
                documents(stage),
                told(stage, DeclaredTopics.EVENT_TOPICS),
                positions(stage, parked),
                parked,
                rows(stage),
                figures(stage),
                waiting(stage),
                deadLetters(stage),
                stage.servers().mail().taken());
    }

    private static List<Kept> documents(Stage stage) {
        var kept = new ArrayList<Kept>();
        for (Aggregates kind : Aggregates.ALL) {
            for (Document document :
                    stage.databaseOf(kind.service()).getCollection(kind.name()).find()) {
                var outbox = document.get("outbox", new Document());
                kept.add(new Kept(
                        kind,
                        document.getString("_id"),
                        document.get("version", Number.class).longValue(),
                        outbox.getList("events", Document.class, List.of()).size(),
                        outbox.getBoolean("blocked", false)));
            }
        }
        return kept;
    }

    /** Reads all that lies on topics. */
    static List<Told> told(Stage stage, List<String> topics) {
        var told = new ArrayList<Told>();
        try (var reader = new TopicReader(stage.servers().kafka().bootstrapServers())) {
            for (String topic : topics) {
                reader.readAll(stage.prefix() + topic).forEach(record -> told.add(told(topic, record)));
            }
        }
        return told;
    }

    private static Told told(String topic, ReceivedRecord record) {
        CloudEvent event = record.event();
        long sequence = 0;
        String subject = record.key() == null ? "" : record.key();
        String type = "";
        try {
            sequence = event.sequence();
            subject = event.subject();
            type = event.type();
        } catch (CloudEvent.Malformed unreadable) {
            sequence = 0;
        }
        return new Told(topic, record.partition(), record.offset(), subject, sequence, type, json(record.value()));
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JsonMapper.shared().readTree(bytes);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static Map<String, Map<String, Long>> positions(Stage stage, Map<String, Set<String>> parked) {
        var positions = new HashMap<String, Map<String, Long>>();
        for (String service : Stage.SERVICES) {
            for (Document inbox :
                    stage.databaseOf(service).getCollection("inbox").find()) {
                String id = inbox.getString("_id");
                String group = id.substring(0, id.indexOf('/'));
                String subject = id.substring(id.indexOf('/') + 1);
                positions
                        .computeIfAbsent(group, _ -> new HashMap<>())
                        .put(subject, inbox.get("seq", Number.class).longValue());
                if (inbox.containsKey("parked")) {
                    parked.computeIfAbsent(group, _ -> new HashSet<>()).add(subject);
                }
            }
        }
        return positions;
    }

    private static List<Row> rows(Stage stage) {
        var reporting = stage.databaseOf("reporting-service");
        var rows = new ArrayList<Row>();
        for (String kind : List.of("agreements", "commitments", "committees", "meetings", "notifications", "others")) {
            for (Document row : reporting.getCollection(kind + "_4").find()) {
                rows.add(new Row(
                        kind, row.getString("_id"), row.get("seq", Number.class).longValue(), row));
            }
        }
        return rows;
    }

    private static Map<String, Long> figures(Stage stage) {
        var figures = new HashMap<String, Long>();
        if (stage.stands("reporting-service")) {
            String token = Servers.tokens().token("analyst", "reports:read");
            for (String report :
                    List.of("portfolio", "cadence-compliance", "expiries", "upcoming-meetings", "unknown-facts")) {
                var answer = stage.service("reporting-service").get("/v1/reports/" + report, token);
                answer.json()
                        .path("summary")
                        .properties()
                        .forEach(figure -> figures.put(
                                report + "." + figure.getKey(),
                                figure.getValue().asLong(0)));
                figures.put(
                        report + AS_OF,
                        Instant.parse(answer.json().path("asOf").asString()).toEpochMilli());
            }
        }
        return figures;
    }

    private static Set<String> waiting(Stage stage) {
        var waiting = new HashSet<String>();
        stage.databaseOf("reporting-service")
                .getCollection("waiting_4")
                .find()
                .forEach(document -> waiting.add(String.valueOf(document.get("_id"))));
        return waiting;
    }

    private static Map<String, List<DeadLetter>> deadLetters(Stage stage) {
        var letters = new HashMap<String, List<DeadLetter>>();
        try (var reader = new TopicReader(stage.servers().kafka().bootstrapServers())) {
            for (String group : Groups.all()) {
                letters.put(
                        group,
                        reader.readAll(Topics.deadLettersOf(stage.prefix() + group)).stream()
                                .map(record -> letter(stage, record))
                                .toList());
            }
        }
        return letters;
    }

    private static DeadLetter letter(Stage stage, ReceivedRecord record) {
        String topic = text(record, "dlq-topic");
        String declared = topic.startsWith(stage.prefix())
                ? topic.substring(stage.prefix().length())
                : topic;
        String position = declared + "/" + text(record, "dlq-partition") + "@" + text(record, "dlq-offset");
        return new DeadLetter(position, record.key() == null ? "" : record.key());
    }

    private static String text(ReceivedRecord record, String header) {
        byte[] value = record.headers().get(header);
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }
}
