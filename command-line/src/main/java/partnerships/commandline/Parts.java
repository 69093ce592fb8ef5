package partnerships.commandline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import partnerships.localrun.supervisor.Health;
import partnerships.localrun.system.LocalSystem;
import partnerships.localrun.system.Service;

/** What runs, asked from outside. */
final class Parts {

    private static final int CONNECT_MILLIS = 1000;

    private final LocalSystem system;

    Parts(LocalSystem system) {
        this.system = system;
    }

    /**
     * One part as it is now.
     *
     * @param where its address
     * @param hasEnded whether its process is gone, so that it will not come up by itself
     * @param why what is wrong; empty when it is up
     */
    record Part(String name, boolean isUp, boolean hasEnded, String where, String why) {}

    /** Returns all parts, in the order in which they start. */
    List<Part> all() {
        var parts = new ArrayList<Part>();
        if (system.mongodbUri().isEmpty()) {
            parts.add(listening("mongodb", system.mongodbPort()));
        }
        parts.add(listening("kafka", system.kafkaPort()));
        parts.add(listening("mail", system.smtpPort()));
        parts.add(signIn());
        system.services().parallelStream().map(this::part).toList().forEach(parts::add);
        return parts;
    }

    private Part listening(String name, int port) {
        String where = LocalSystem.HOST + ":" + port;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return new Part(name, true, false, where, "");
        } catch (IOException e) {
            return new Part(name, false, true, where, "nothing listens there");
        }
    }

    private Part signIn() {
        var health = Health.of(URI.create(system.issuer() + "/.well-known/openid-configuration"));
        return new Part("sign-in", health.isUp(), false, system.issuer(), health.why());
    }

    private Part part(Service service) {
        Path pidFile = system.run().resolve(service.name() + ".pid");
        if (!Files.exists(pidFile)) {
            return new Part(
                    service.name(),
                    false,
                    true,
                    service.url().toString(),
                    "it has ended; see ./partnerships logs " + service.name());
        }
        var health = Health.of(service);
        return new Part(service.name(), health.isUp(), false, service.url().toString(), health.why());
    }
}
