package partnerships.system;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import partnerships.demo.Stage;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.mail.MailCatcher;
import partnerships.localrun.mail.MailFiles;
import partnerships.localrun.signin.Account;
import partnerships.localrun.system.BusinessClock;
import partnerships.testkit.rig.TestRig;

/** The four packaged services on a rig's servers, as a stage for the demo; their business clock can be moved. */
final class RigStage implements Stage, AutoCloseable {

    static final List<String> SERVICES =
            List.of("agreement-service", "committee-service", "notification-service", "reporting-service");

    private final TestRig rig;
    private final Path clockFile;
    private final BusinessClock clock;
    private final MailFiles mails;
    private final MailCatcher catcher;
    private final SpanCollector spans = SpanCollector.start();
    private final Map<String, RunningService> services = new HashMap<>();

    /** @param folder for the clock and the mails */
    RigStage(TestRig rig, Path folder) {
        this.rig = rig;
        this.clockFile = folder.resolve("clock-offset").toAbsolutePath();
        this.clock = new BusinessClock(clockFile);
        this.mails = new MailFiles(folder.resolve("mail"));
        this.catcher = MailCatcher.start(0, 0, mails);
        SERVICES.forEach(name -> services.put(name, RunningService.start(name, rig, settings(name))));
        services.values().forEach(RunningService::awaitReady);
    }

    private Map<String, Object> settings(String service) {
        String uri = mongoUri(service);
        var settings = new HashMap<>(spans.settings());
        settings.putAll(Map.of(
                "spring.mongodb.uri",
                uri,
                "MONGODB_URI",
                uri,
                "SMTP_PORT",
                catcher.smtpPort(),
                "partnerships.clock.offset-file",
                clockFile));
        return settings;
    }

    /** Returns the address of a service's own database. */
    String mongoUri(String service) {
        return rig.mongoUri().replace(rig.database(), rig.database() + "-" + service);
    }

    SpanCollector spans() {
        return spans;
    }

    RunningService running(String service) {
        return Objects.requireNonNull(services.get(service));
    }

    @Override
    public URI service(String name) {
        return running(name).url();
    }

    @Override
    public String token(String name) {
        Account account = Account.ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        String[] scopes = account.scopes().toArray(String[]::new);
        return account.party() == null
                ? rig.tokens().token(account.sub(), scopes)
                : rig.tokens().partyToken(account.sub(), account.party(), scopes);
    }

    @Override
    public List<ReceivedRecord> events() {
        return DeclaredTopics.EVENT_TOPICS.stream()
                .flatMap(topic -> rig.events(topic).stream())
                .sorted(Comparator.comparingLong(ReceivedRecord::timestamp))
                .toList();
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
        services.values().forEach(RunningService::close);
        catcher.close();
        spans.close();
    }
}
