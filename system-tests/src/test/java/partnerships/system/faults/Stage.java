package partnerships.system.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.system.BusinessClock;
import partnerships.system.RunningService;
import partnerships.testkit.rig.TestTokens;

/**
 * One deployment of the system on some servers: topics and databases of its own, and the services that run on them. Of each service one
 * instance stands as long as the stage does; further ones belong to a case and end with it.
 */
final class Stage implements AutoCloseable {

    static final List<String> SERVICES =
            List.of("agreement-service", "committee-service", "notification-service", "reporting-service");

    private final Servers servers;
    private final String name;
    private final Path clockFile;
    private final BusinessClock clock;
    private final MongoClient mongo;
    private final Map<String, RunningService> standing = new LinkedHashMap<>();
    private final List<RunningService> further = new ArrayList<>();
    private final Quiet quiet;

    /**
     * Declares its topics; no service runs yet.
     *
     * @param servers that run
     * @param name in front of every topic's and database's name
     */
    Stage(Servers servers, String name) {
        this.servers = servers;
        this.name = name;
        this.clockFile = Path.of("target", "faults", name + "-clock").toAbsolutePath();
        this.clock = new BusinessClock(clockFile);
        DeclaredTopics.create(servers.kafka().bootstrapServers(), prefix());
        moveClock(Duration.ZERO);
        this.mongo = MongoClients.create(servers.mongodb().uri("admin"));
        this.quiet = new Quiet(this);
    }

    /** Starts the standing services that do not run, and returns when all are ready. */
    void start() {
        SERVICES.forEach(module -> {
            var present = standing.get(module);
            if (present == null || !present.isAlive()) {
                standing.put(module, launch(module, Map.of()));
            }
        });
        standing.values().forEach(RunningService::goOn);
        standing.values().forEach(RunningService::awaitReady);
    }

    /** Returns the instance that stands. */
    RunningService service(String module) {
        return Objects.requireNonNull(standing.get(module), () -> module + " does not stand on this stage");
    }

    /** Answers whether there is one. */
    boolean stands(String module) {
        return standing.containsKey(module);
    }

    /**
     * Starts a further instance, without waiting until it is ready. It ends with the case.
     *
     * @param settings in addition to the stage's, or instead of them
     */
    RunningService another(String module, Map<String, Object> settings) {
        return run(module, ServicePrograms.words(module), settings);
    }

    /**
     * Starts a further instance of another build, without waiting until it is ready. It ends with the case.
     *
     * @param program the JVM's words that name it
     */
    RunningService run(String module, List<String> program, Map<String, Object> settings) {
        var instance = launch(module, program, settings);
        further.add(instance);
        return instance;
    }

    /**
     * Starts a further instance of another build, without waiting until it is ready. It ends with the case.
     *
     * @param program the JVM's words that name its jar
     */
    RunningService another(String module, List<String> program) {
        var instance = RunningService.start(module, program, settings(module));
        further.add(instance);
        return instance;
    }

    /** Puts an instance with other settings in the place of the one that stands, which ends in order; waits until it is ready. */
    RunningService replace(String module, Map<String, Object> settings) {
        service(module).close();
        var instance = launch(module, settings);
        standing.put(module, instance);
        return instance.awaitReady();
    }

    /** Lets one instance of each service serve for a moment, if its present build has not done so yet. */
    void train(Consumer<RunningService> agreements) {
        var untrained = SERVICES.stream()
                .filter(module -> !ServicePrograms.isTrained(module))
                .toList();
        if (untrained.isEmpty()) {
            return;
        }
        SERVICES.forEach(module ->
                standing.put(module, RunningService.start(module, ServicePrograms.training(module), settings(module))));
        standing.values().forEach(RunningService::awaitReady);
        agreements.accept(service("agreement-service"));
        awaitQuiet(Duration.ofMinutes(2));
        standing.values().forEach(RunningService::askToEnd);
        standing.values().forEach(RunningService::close);
        standing.clear();
        SERVICES.forEach(ServicePrograms::trained);
    }

    private RunningService launch(String module, Map<String, Object> settings) {
        return launch(module, ServicePrograms.words(module), settings);
    }

    private RunningService launch(String module, List<String> program, Map<String, Object> settings) {
        var all = settings(module);
        all.putAll(settings);
        return RunningService.start(module, program, all);
    }

    /** Returns all that a service is told about the servers. */
    private Map<String, Object> settings(String module) {
        var settings = new HashMap<String, Object>();
        settings.putAll(mongodbAt(servers.mongodb().uri(database(module))));
        settings.putAll(kafkaAt(servers.kafka().bootstrapServers()));
        settings.put("partnerships.kafka.topic-prefix", prefix());
        TestTokens tokens = Servers.tokens();
        settings.put("OIDC_ISSUER_URI", tokens.issuer());
        settings.put("OIDC_AUDIENCE", TestTokens.AUDIENCE);
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", tokens.issuer());
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", tokens.jwkSetUri());
        settings.putAll(smtpAt(servers.mail().port()));
        settings.put("partnerships.clock.offset-file", clockFile);
        return settings;
    }

    /** Returns the settings of a service that has its database at this address. */
    static Map<String, Object> mongodbAt(String uri) {
        return Map.of("MONGODB_URI", uri, "spring.mongodb.uri", uri);
    }

    /** Returns the settings of a service that comes to Kafka by these addresses. */
    static Map<String, Object> kafkaAt(String bootstrapServers) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                bootstrapServers,
                "spring.kafka.bootstrap-servers",
                bootstrapServers,
                "spring.cloud.stream.kafka.binder.brokers",
                bootstrapServers);
    }

    /** Returns the settings of a service that sends its mail to this port. */
    static Map<String, Object> smtpAt(int port) {
        return Map.of("SMTP_HOST", "127.0.0.1", "SMTP_PORT", port);
    }

    /** Returns the name of a service's database. */
    String database(String module) {
        return name + "-" + module.replace("-service", "");
    }

    /** Returns a service's database, to look into. */
    MongoDatabase databaseOf(String module) {
        return mongo.getDatabase(database(module));
    }

    /** Returns what stands before every topic's and group's name. */
    String prefix() {
        return name + ".";
    }

    Servers servers() {
        return servers;
    }

    /** Waits until nothing is under way any more, or fails saying what still is. */
    void awaitQuiet(Duration atMost) {
        quiet.await(atMost);
    }

    Quiet quiet() {
        return quiet;
    }

    /** Sets the business clock of all instances so far ahead of real time; they notice within a second. */
    void moveClock(Duration ahead) {
        clock.set(ahead);
    }

    /** The business clock of all instances. */
    BusinessClock clock() {
        return clock;
    }

    /** Ends what a case has started, and forgets it. */
    void endFurther() {
        further.forEach(RunningService::goOn);
        further.forEach(RunningService::kill);
        further.forEach(RunningService::close);
        further.clear();
    }

    @Override
    public void close() {
        endFurther();
        standing.values().forEach(RunningService::goOn);
        standing.values().forEach(RunningService::askToEnd);
        standing.values().forEach(RunningService::close);
        quiet.close();
        mongo.close();
    }
}
