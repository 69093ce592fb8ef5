package partnerships.localrun.system;

import java.net.URI;
import java.util.Map;

/**
 * One of the four services as a process.
 *
 * @param environment its settings
 */
public record Service(String name, int port, int managementPort, Map<String, String> environment) {

    public Service {
        environment = Map.copyOf(environment);
    }

    public URI url() {
        return URI.create("http://" + LocalSystem.HOST + ":" + port);
    }

    public URI health() {
        return URI.create("http://" + LocalSystem.HOST + ":" + managementPort + "/actuator/health");
    }
}
