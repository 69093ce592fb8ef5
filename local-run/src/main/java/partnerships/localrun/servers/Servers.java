package partnerships.localrun.servers;

import java.util.Objects;

/** One MongoDB and one broker for tests, alike wherever they run; each is started when first asked for. */
public sealed interface Servers extends AutoCloseable permits LocalServers, ContainerServers {

    /** Returns containers if {@code PARTNERSHIPS_TEST_SERVERS} is {@code docker}, processes of this machine if it is not set. */
    static Servers wanted() {
        return switch (Objects.requireNonNullElse(System.getenv("PARTNERSHIPS_TEST_SERVERS"), "")) {
            case "" -> new LocalServers();
            case "docker" -> new ContainerServers();
            default -> throw new IllegalArgumentException("PARTNERSHIPS_TEST_SERVERS is docker, or not set");
        };
    }

    /** Returns the address of a database, with the driver settings every service uses. */
    String mongodbUri(String database);

    String bootstrapServers();

    /** Stops them; their data goes with them. */
    @Override
    void close();
}
