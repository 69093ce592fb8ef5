package partnerships.system.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;
import partnerships.localrun.kafka.BrokerNode;
import partnerships.localrun.kafka.BrokerProcess;
import partnerships.localrun.process.Ports;

/** A Kafka cluster of one or three nodes, each in a JVM of its own; every node has a second door for clients behind a proxy. */
final class Brokers implements AutoCloseable {

    private final List<BrokerProcess> nodes;

    Brokers(Path folder, int size) {
        var cluster = IntStream.rangeClosed(1, size)
                .mapToObj(id -> new BrokerNode(id, Ports.free(), Ports.free(), Ports.free(), Ports.free()))
                .toList();
        String clusterId = Uuid.randomUuid().toString();
        nodes = cluster.stream()
                .map(node ->
                        new BrokerProcess(folder.resolve("broker-" + node.id()), node, cluster, clusterId, classPath()))
                .toList();
    }

    /** The tests' own class path, also where Maven hides it behind a jar. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Starts the nodes that do not run, and returns when they take requests. */
    void start() {
        var down = nodes.stream().filter(node -> !node.isAlive()).toList();
        down.forEach(BrokerProcess::launch);
        down.forEach(BrokerProcess::awaitReady);
    }

    /** Returns the nodes, in the order of their ids. */
    List<BrokerProcess> nodes() {
        return nodes;
    }

    /** Returns the only node, or the first. */
    BrokerProcess first() {
        return nodes.getFirst();
    }

    String bootstrapServers() {
        return addresses(BrokerNode::port);
    }

    /** Returns where clients come in that speak through the proxies. */
    String proxiedBootstrapServers() {
        return addresses(BrokerNode::proxyPort);
    }

    private String addresses(Function<BrokerNode, Integer> port) {
        return nodes.stream()
                .map(node -> "127.0.0.1:" + port.apply(node.node()))
                .collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        nodes.parallelStream().forEach(BrokerProcess::close);
    }
}
