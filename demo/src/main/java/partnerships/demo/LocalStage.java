package partnerships.demo;

import java.net.URI;
import java.time.Instant;
import java.util.List;
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
    private final FollowedTopics topics;

    /** Begins to follow the topics; returns when it has read what is there. */
    public LocalStage(LocalSystem system) {
        this.system = system;
        this.clock = new BusinessClock(system);
        this.signIn = new SignInClient(system.issuer());
        this.topics = new FollowedTopics(() -> new TopicReader(system.kafka()));
    }

    @Override
    public List<ReceivedRecord> events() {
        return topics.events();
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
        clock.advanceTo(time);
    }

    @Override
    public void close() {
        topics.close();
    }
}
