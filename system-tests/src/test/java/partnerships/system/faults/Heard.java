package partnerships.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;

/** What a consumer has handled by its inbox, and what it has passed by its group's offsets. */
final class Heard implements AutoCloseable {

    private final Stage stage;
    private final String group;
    private final Admin admin;

    Heard(Stage stage, String group) {
        this.stage = stage;
        this.group = group;
        this.admin =
                Admin.create(Map.of("bootstrap.servers", stage.servers().kafka().bootstrapServers()));
    }

    /** Returns how many facts its inbox says were handled. */
    long handled() {
        return inbox().mapToLong(position -> position.get("seq", Number.class).longValue())
                .sum();
    }

    /** Returns how many records its group has passed. */
    long committed() {
        return offsets().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many records lie before it. */
    long waiting() {
        var passed = offsets();
        return records().stream().filter(record -> !isPassed(record, passed)).count();
    }

    /** Returns how many records were handled that the group has not passed: they come again. */
    long handledButNotPassed() {
        var passed = offsets();
        var positions = positions();
        return records().stream()
                .filter(record -> !isPassed(record, passed))
                .filter(record -> positions.getOrDefault(record.subject(), 0L) >= record.sequence())
                .count();
    }

    /** Returns records that the group has passed and that were never handled: they are lost. */
    List<String> notHandled() {
        var passed = offsets();
        var positions = positions();
        return records().stream()
                .filter(record -> isPassed(record, passed))
                .filter(record -> positions.getOrDefault(record.subject(), 0L) < record.sequence())
                .map(Told::position)
                .toList();
    }

    private static boolean isPassed(Told record, Map<String, Long> passed) {
        return record.offset() < passed.getOrDefault(record.topic() + "/" + record.partition(), 0L);
    }

    private List<Told> records() {
        return Evidence.told(stage, Groups.topics(group));
    }

    private Map<String, Long> positions() {
        return inbox().collect(Collectors.toMap(
                position -> position.getString("_id").substring(group.length() + 1),
                position -> position.get("seq", Number.class).longValue()));
    }

    private Stream<Document> inbox() {
        var all = stage.databaseOf(Groups.service(group)).getCollection("inbox").find();
        return all.into(new ArrayList<>()).stream()
                .filter(position -> position.getString("_id").startsWith(group + "/"));
    }

    /** Returns the next offset by topic and partition. */
    private Map<String, Long> offsets() {
        try {
            var offsets = new HashMap<String, Long>();
            admin.listConsumerGroupOffsets(stage.prefix() + group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, next) -> offsets.put(
                            partition.topic().substring(stage.prefix().length()) + "/" + partition.partition(),
                            next.offset()));
            return offsets;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
