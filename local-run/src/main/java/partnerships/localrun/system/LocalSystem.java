package partnerships.localrun.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole system on one page: what runs, on which ports, and which part gets which address. Everything listens on the loopback
 * address alone. Services never learn each other's addresses: they meet on Kafka.
 *
 * @param root the checkout, where the packaged services lie
 * @param folder where data, logs and process ids are kept ({@code .local})
 * @param portOffset added to every port, 0 unless {@code PARTNERSHIPS_PORT_OFFSET} says otherwise
 * @param mongodbUri a replica set to use instead of a mongod of our own
 */
public record LocalSystem(Path root, Path folder, int portOffset, Optional<String> mongodbUri) {

    public static final String HOST = "127.0.0.1";

    private static final int SIGN_IN = 8090;
    private static final int KAFKA = 9192;
    private static final int KAFKA_CONTROLLER = 9193;
    private static final int MONGODB = 27217;
    private static final int SMTP = 3025;
    private static final int IMAP = 3143;

    /** The four services, each with its settings: its own database, the broker, the issuer of tokens, the mail server. */
    public List<Service> services() {
        return List.of(
                service("agreement-service", 8081, Map.of("MONGODB_URI", mongodb("agreement"))),
                service("committee-service", 8082, Map.of("MONGODB_URI", mongodb("committee"))),
                service(
                        "notification-service",
                        8083,
                        Map.of(
                                "MONGODB_URI",
                                mongodb("notification"),
                                "SMTP_HOST",
                                HOST,
                                "SMTP_PORT",
                                text(smtpPort()))),
                service("reporting-service", 8084, Map.of("MONGODB_URI", mongodb("reporting"))));
    }

    private Service service(String name, int port, Map<String, String> own) {
        int httpPort = port + portOffset;
        int managementPort = port + 1000 + portOffset;
        var environment = new LinkedHashMap<String, String>();
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_ADDRESS", HOST);
        environment.put("SERVER_PORT", text(httpPort));
        environment.put("MANAGEMENT_SERVER_ADDRESS", HOST);
        environment.put("MANAGEMENT_SERVER_PORT", text(managementPort));
        environment.put("MANAGEMENT_ENDPOINT_HEALTH_SHOWDETAILS", "always");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka());
        environment.put("OIDC_ISSUER_URI", issuer());
        environment.put("PARTNERSHIPS_CLOCK_OFFSETFILE", clockOffsetFile().toString());
        environment.putAll(own);
        return new Service(name, httpPort, managementPort, environment);
    }

    /** Returns every port that must be free before anything starts, with what it is for. */
    public Map<Integer, String> ports() {
        var ports = new LinkedHashMap<Integer, String>();
        services().forEach(service -> ports.put(service.port(), service.name()));
        services().forEach(service -> ports.put(service.managementPort(), service.name() + "'s health"));
        ports.put(signInPort(), "sign-in");
        ports.put(kafkaPort(), "Kafka");
        ports.put(kafkaControllerPort(), "Kafka's controller");
        if (mongodbUri.isEmpty()) {
            ports.put(mongodbPort(), "MongoDB");
        }
        ports.put(smtpPort(), "the mail catcher (SMTP)");
        ports.put(imapPort(), "the mail catcher (IMAP)");
        return ports;
    }

    /** Returns the same system with another offset. */
    LocalSystem movedTo(int offset) {
        return new LocalSystem(root, folder, offset, mongodbUri);
    }

    public String issuer() {
        return "http://" + HOST + ":" + signInPort();
    }

    public String kafka() {
        return HOST + ":" + kafkaPort();
    }

    /** Returns the address of one service's database. */
    public String mongodb(String database) {
        return MongodbAddress.withDatabase(mongodbUri.orElseGet(() -> MongodbAddress.local(mongodbPort())), database);
    }

    public int signInPort() {
        return SIGN_IN + portOffset;
    }

    public int kafkaPort() {
        return KAFKA + portOffset;
    }

    public int kafkaControllerPort() {
        return KAFKA_CONTROLLER + portOffset;
    }

    public int mongodbPort() {
        return MONGODB + portOffset;
    }

    public int smtpPort() {
        return SMTP + portOffset;
    }

    public int imapPort() {
        return IMAP + portOffset;
    }

    /** Returns the names of all parts, in the order in which they start. */
    public List<String> parts() {
        var parts = new ArrayList<>(List.of("mongodb", "kafka", "sign-in", "mail"));
        services().forEach(service -> parts.add(service.name()));
        return List.copyOf(parts);
    }

    /** Returns the service of that name, written whole or without {@code -service}. */
    public Optional<Service> service(String name) {
        return services().stream()
                .filter(service -> service.name().equals(name) || service.name().equals(name + "-service"))
                .findFirst();
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Returns the folder of process ids and of the supervisor's lock. */
    public Path run() {
        return folder.resolve("run");
    }

    /** Returns the folder of the unpacked services. */
    public Path apps() {
        return folder.resolve("apps");
    }

    public Path mails() {
        return folder.resolve("mail");
    }

    /** Returns the file that moves the business clock: seconds, as a number. */
    public Path clockOffsetFile() {
        return folder.resolve("clock-offset");
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
