package partnerships.benchmarks.runner;

import com.mongodb.client.model.Projections;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A contender that takes part: with a database, a topic and a process of its own. */
final class Entrant implements AutoCloseable {

    private static final String TOPIC = "partnership.agreements.v1";

    private final Contender contender;
    private final BenchmarkServers servers;
    private final Path folder;
    private final String database;
    private final TopicObserver topic;
    private @Nullable ContenderProcess process;
    private int runs;

    /** Prepares database and topic, without starting the process. */
    Entrant(Contender contender, BenchmarkServers servers, Path folder, String purpose) {
        this.contender = contender;
        this.servers = servers;
        this.folder = folder;
        this.database = (contender.name() + '-' + purpose).replaceAll("[^a-z0-9-]", "-");
        servers.createTopic(topicName());
        if (!contender.beginsItself()) {
            servers.fill(database);
        }
        this.topic = new TopicObserver(servers.kafka(), topicName());
    }

    Contender contender() {
        return contender;
    }

    TopicObserver topic() {
        return topic;
    }

    private String topicName() {
        return database + '.' + TOPIC;
    }

    /** Starts the process; again if it was closed before. */
    ContenderProcess start() {
        var environment = Map.of(
                "BENCHMARK_MONGODB", servers.mongodb(database),
                "BENCHMARK_KAFKA", servers.kafka(),
                "BENCHMARK_TOPIC", topicName(),
                "BENCHMARK_TOPIC_PREFIX", database + '.');
        process = ContenderProcess.start(contender, environment, folder.resolve(database + ".log"));
        return process;
    }

    ContenderProcess process() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    /** Returns a file for the accepted commands of the next run. */
    Path nextLedger() {
        runs++;
        return folder.resolve(database + '-' + runs + ".ledger");
    }

    /** Does some work as fast as it can, and returns when its events can be read. */
    void warmUp(int callers, int commands) {
        var ledger = nextLedger();
        process().begin(contender.isLimits() ? "update" : "command", callers, commands, 0, ledger);
        process().result();
        if (!contender.isLimits()) {
            topic.await(Ledger.read(ledger).keySet(), Duration.ofMinutes(2));
        }
    }

    /** Returns all events whose changes are committed, by what the documents say. */
    Set<EventKey> committed() {
        var events = new HashSet<EventKey>();
        versions().forEach((id, version) -> {
            for (long each = 1; each <= version; each++) {
                events.add(new EventKey(id, each));
            }
        });
        return events;
    }

    /** Returns the version of each aggregate. */
    Map<String, Long> versions() {
        var versions = new HashMap<String, Long>();
        for (Document found : servers.database(database)
                .getCollection("agreements")
                .find()
                .projection(Projections.include("version"))) {
            versions.put(
                    found.getString("_id"), found.get("version", (Number) 0L).longValue());
        }
        return versions;
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
        topic.close();
        servers.database(database).drop();
    }
}
