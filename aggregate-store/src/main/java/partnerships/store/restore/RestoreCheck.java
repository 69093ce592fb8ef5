package partnerships.store.restore;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import partnerships.store.commit.HeldAggregates;
import partnerships.store.inbox.MongoInboxPositions;

/**
 * Holds the database against the log before anything else begins: before a relay, a timer or a job runs, before a fact is heard
 * and a command taken. Each minute it notes how far they agree, so that the next start reads no more than a minute's events.
 */
public final class RestoreCheck implements SmartLifecycle {

    private static final long MARK_SECONDS = 60;
    private static final long LAST_MARK_SECONDS = 3;
    private static final Logger log = LoggerFactory.getLogger(RestoreCheck.class);

    private final Supplier<KafkaLogs> kafka;
    private final Database database;
    private final Supplier<List<CaughtUp>> kinds;
    private final Supplier<List<Hearing>> heard;
    private final DoubleConsumer forwarded;
    private final Runnable restoredMeanwhile;
    private @Nullable Watch watch;

    /**
     * What is held against the log.
     *
     * @param held takes the aggregates that cannot be brought forward
     */
    public record Database(Marks marks, MongoInboxPositions positions, HeldAggregates held) {}

    /**
     * A consumer of this service.
     *
     * @param group its consumer group, with the tests' prefix if there is one
     */
    public record Hearing(String consumer, String group, String topic) {}

    /**
     * @param kinds of aggregates that this service keeps, asked at the start
     * @param heard by this service, asked at the start
     * @param forwarded called with how many events documents were brought forward by
     * @param restoredMeanwhile ends the service: what it decides now would be published under sequences given away already
     */
    public RestoreCheck(
            Supplier<KafkaLogs> kafka,
            Database database,
            Supplier<List<CaughtUp>> kinds,
            Supplier<List<Hearing>> heard,
            DoubleConsumer forwarded,
            Runnable restoredMeanwhile) {
        this.kafka = kafka;
        this.database = database;
        this.kinds = kinds;
        this.heard = heard;
        this.forwarded = forwarded;
        this.restoredMeanwhile = restoredMeanwhile;
    }

    @Override
    public synchronized void start() {
        watch = new Watch(kafka.get());
        watch.begin();
    }

    @Override
    public synchronized void stop() {
        if (watch != null) {
            watch.end();
            watch = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }

    /** Behind the check of the topics alone; everything else starts later and stops earlier. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }

    /** From start to stop. */
    private final class Watch {
        private final KafkaLogs logs;
        private final List<OwnLog> own;
        private final List<HeardLog> others;
        private final ScheduledExecutorService minutes = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("marks").daemon().factory());

        Watch(KafkaLogs logs) {
            this.logs = logs;
            this.own = kinds.get().stream().collect(Collectors.groupingBy(CaughtUp::topic)).entrySet().stream()
                    .map(topic -> new OwnLog(
                            logs.log(topic.getKey()), database.marks(), topic.getValue(), database.held(), forwarded))
                    .toList();
            this.others = heard.get().stream()
                    .map(each -> new HeardLog(
                            each.consumer(),
                            logs.log(each.topic()),
                            logs.group(each.group(), each.topic()),
                            database.marks(),
                            database.positions()))
                    .toList();
        }

        /** Own documents first: they say which facts have been applied already. */
        void begin() {
            own.forEach(OwnLog::check);
            others.forEach(HeardLog::check);
            var _ = minutes.scheduleWithFixedDelay(this::eachMinute, MARK_SECONDS, MARK_SECONDS, TimeUnit.SECONDS);
        }

        void end() {
            if (!minutes.isShutdown()) {
                lastMark();
            }
            logs.close();
        }

        /** A broker that is away may not keep the service from ending: a mark that is missing costs the next start a little reading. */
        private void lastMark() {
            var last = minutes.submit(this::mark);
            minutes.shutdown();
            try {
                last.get(LAST_MARK_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException none) {
                log.warn("no last mark could be set; the next start reads a little more");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            minutes.shutdownNow();
        }

        private void eachMinute() {
            if (!mark()) {
                minutes.shutdown();
                restoredMeanwhile.run();
            }
        }

        /** Returns false if the database was put back meanwhile. */
        private boolean mark() {
            try {
                own.forEach(OwnLog::mark);
                others.forEach(HeardLog::mark);
                return true;
            } catch (OwnLog.RestoredMeanwhile restored) {
                log.error("HISTORY_AHEAD: {}; its next start brings the documents forward", restored.getMessage());
                return false;
            } catch (RuntimeException away) {
                log.warn("no mark could be set; the next start reads a little more: {}", away.getMessage());
                return true;
            }
        }
    }
}
