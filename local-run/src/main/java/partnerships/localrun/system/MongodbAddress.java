package partnerships.localrun.system;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses of MongoDB servers. */
public final class MongodbAddress {

    private static final String OPTIONS = "replicaSet=rs0&w=majority&journal=true&retryWrites=true"
            + "&readConcernLevel=majority&maxPoolSize=20&timeoutMS=6000";

    private MongodbAddress() {}

    /**
     * Returns the address of a replica set of ours, with the driver settings every service uses.
     *
     * @param ports of its nodes
     */
    public static String local(Integer... ports) {
        return Stream.of(ports).map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",", "mongodb://", "/?"))
                + OPTIONS;
    }

    /**
     * Returns the address of the one node of a replica set behind a proxy.
     *
     * @param port of the proxy
     */
    public static String proxied(int port) {
        return direct("127.0.0.1", port);
    }

    /**
     * Returns the address of the one node of a replica set that knows itself by another name. The driver does not look for the set's other
     * nodes, and so stays with this address.
     */
    public static String direct(String host, int port) {
        return "mongodb://" + host + ":" + port + "/?directConnection=true&"
                + OPTIONS.substring(OPTIONS.indexOf('&') + 1);
    }

    /** Puts a database's name into an address, in the place of any other. */
    public static String withDatabase(String uri, String database) {
        int options = uri.indexOf('?');
        String server = options < 0 ? uri : uri.substring(0, options);
        int path = server.indexOf('/', server.indexOf("://") + 3);
        String hosts = path < 0 ? server : server.substring(0, path);
        return hosts + "/" + database + (options < 0 ? "" : uri.substring(options));
    }
}
