package partnerships.localrun.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.kafka.TopicReader;
import partnerships.localrun.mail.MailFiles;
import partnerships.localrun.signin.Account;
import partnerships.localrun.signin.SignInClient;
import partnerships.localrun.system.BusinessClock;
import partnerships.localrun.system.LocalSystem;

/** The local run as the demo's stage. */
public final class LocalStage implements Stage, AutoCloseable {

    private final LocalSystem system;
    private final BusinessClock clock;
    private final SignInClient signIn;
    private final List<ReceivedRecord> events = new ArrayList<>();
    private final TopicReader reader;
    private final Thread follower;

    /** Begins to follow the topics; returns when it has read what is there. */
    public LocalStage(LocalSystem system) {
        this.system = system;
        this.clock = new BusinessClock(system);
        this.signIn = new SignInClient(system.issuer());
        this.reader = new TopicReader(system.kafka());
        this.follower = Thread.ofPlatform().daemon().name("follow topics").start(this::follow);
        awaitPresentEnd();
    }

    private void follow() {
        try (reader) {
            reader.follow(DeclaredTopics.EVENT_TOPICS, this::add);
        }
    }

    private void awaitPresentEnd() {
        long present = 0;
        try (var another = new TopicReader(system.kafka())) {
            for (String topic : DeclaredTopics.EVENT_TOPICS) {
                Map<Integer, Long> ends = another.endOffsets(topic);
                present += ends.values().stream().mapToLong(Long::longValue).sum();
            }
        }
        while (events().size() < present && follower.isAlive()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private synchronized void add(ReceivedRecord event) {
        events.add(event);
    }

    @Override
    public synchronized List<ReceivedRecord> events() {
        return List.copyOf(events);
    }

    @Override
    public URI service(String name) {
        return system.service(name).orElseThrow().url();
    }

    @Override
    public String token(String account) {
        return signIn.token(Account.ALL.stream()
                .filter(known -> known.name().equals(account))
                .findFirst()
                .orElseThrow());
    }

    @Override
    public List<MailFiles.Kept> mails() {
        return new MailFiles(system.mails()).all();
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public void advanceTo(Instant time) {
        var by = Duration.between(clock.now(), time);
        if (by.isPositive()) {
            clock.advance(by.plusSeconds(1));
        }
    }

    @Override
    public void close() {
        reader.stop();
    }
}
