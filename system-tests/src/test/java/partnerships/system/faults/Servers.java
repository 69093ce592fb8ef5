package partnerships.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import partnerships.localrun.kafka.BrokerProcess;
import partnerships.localrun.mongodb.MongodReplicaSet;
import partnerships.localrun.process.Folders;
import partnerships.testkit.rig.TestTokens;

/** The real servers that services need, as processes that can be killed, stopped and started again. */
final class Servers implements AutoCloseable {

    private static @Nullable TestTokens tokens;

    private final Path folder;
    private final Brokers kafka;
    private final MongodReplicaSet mongodb;
    private final RiggedSmtp mail = new RiggedSmtp();
    private @Nullable Toxiproxy toxiproxy;

    /**
     * Prepares them without starting them.
     *
     * @param brokers 1 or 3
     * @param mongods 1 or 3
     */
    Servers(int brokers, int mongods) {
        try {
            folder = Files.createTempDirectory("partnerships-faults-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kafka = new Brokers(folder, brokers);
        mongodb = new MongodReplicaSet(folder.resolve("mongodb"), mongods);
    }

    /** Starts what does not run, lets go on what was stopped, and takes every fault out of the wires. */
    void mend() {
        kafka.nodes().forEach(node -> node.signal("CONT"));
        kafka.start();
        mongodb.mend();
        mail.behave(RiggedSmtp.Behaviour.ACCEPT);
        var present = toxiproxy;
        if (present != null) {
            present.reset();
        }
    }

    Brokers kafka() {
        return kafka;
    }

    MongodReplicaSet mongodb() {
        return mongodb;
    }

    RiggedSmtp mail() {
        return mail;
    }

    /** Returns the identity provider of all stages. */
    static synchronized TestTokens tokens() {
        var present = tokens;
        if (present == null) {
            present = TestTokens.start();
            tokens = present;
        }
        return present;
    }

    /** Returns the proxies, starting them if need be; those of the brokers are there already. */
    synchronized Toxiproxy toxiproxy() {
        var present = toxiproxy;
        if (present == null) {
            present = Toxiproxy.start(folder.resolve("toxiproxy"));
            for (BrokerProcess broker : kafka.nodes()) {
                present.open(
                        "kafka-" + broker.node().id(),
                        broker.node().proxyPort(),
                        broker.node().proxiedPort());
            }
            toxiproxy = present;
        }
        return present;
    }

    @Override
    public void close() {
        if (toxiproxy != null) {
            toxiproxy.close();
        }
        mail.close();
        kafka.nodes().forEach(node -> node.signal("CONT"));
        kafka.close();
        mongodb.close();
        Folders.delete(folder);
    }
}
