package partnerships.localrun.kafka;

import java.util.List;
import java.util.stream.Stream;

/**
 * One node of a Kafka cluster of ours, broker and controller at once, on the loopback address.
 *
 * @param id from 1
 * @param port for clients and for the other brokers
 * @param controllerPort for the quorum
 * @param proxiedPort a second door for clients that come through a proxy; 0 for none
 * @param proxyPort where that proxy listens, which those clients are given as its address; 0 for none
 */
public record BrokerNode(int id, int port, int controllerPort, int proxiedPort, int proxyPort) {

    /** Returns a node without a second door. */
    public static BrokerNode direct(int id, int port, int controllerPort) {
        return new BrokerNode(id, port, controllerPort, 0, 0);
    }

    static BrokerNode parse(String text) {
        List<Integer> numbers = Stream.of(text.split(":")).map(Integer::valueOf).toList();
        return new BrokerNode(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
    }

    String text() {
        return id + ":" + port + ":" + controllerPort + ":" + proxiedPort + ":" + proxyPort;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    boolean isProxied() {
        return proxiedPort != 0;
    }
}
