package partnerships.demo;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.kafka.TopicReader;
import partnerships.localrun.mail.CaughtMails;
import partnerships.localrun.mail.MailFiles;
import partnerships.localrun.signin.KeycloakClient;
import partnerships.localrun.system.BusinessClock;

/** The system in containers as the demo's stage. It is seen from a container beside the services, by their names. */
public final class ComposeStage implements Stage, AutoCloseable {

    private final KeycloakClient signIn;
    private final CaughtMails mails;
    private final BusinessClock clock;
    private final FollowedTopics topics;

    /**
     * Begins to follow the topics; returns when it has read what is there.
     *
     * @param issuer of the tokens
     * @param mailCatcher where its HTTP API is
     * @param kafka settings of a client that may read
     */
    public ComposeStage(URI issuer, URI mailCatcher, Map<String, Object> kafka, BusinessClock clock) {
        this.signIn = new KeycloakClient(issuer);
        this.mails = new CaughtMails(mailCatcher);
        this.clock = clock;
        this.topics = new FollowedTopics(() -> new TopicReader(kafka));
    }

    @Override
    public URI service(String name) {
        return URI.create("http://" + name + ":8080");
    }

    @Override
    public String token(String account) {
        return signIn.token(account);
    }

    @Override
    public List<ReceivedRecord> events() {
        return topics.events();
    }

    @Override
    public List<MailFiles.Kept> mails() {
        return mails.all();
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
