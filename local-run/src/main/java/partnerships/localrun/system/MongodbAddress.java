package partnerships.localrun.system;

/** Addresses of MongoDB servers. */
public final class MongodbAddress {

    private static final String OPTIONS = "replicaSet=rs0&w=majority&journal=true&retryWrites=true"
            + "&readConcernLevel=majority&maxPoolSize=20&timeoutMS=6000";

    private MongodbAddress() {}

    /** Returns the address of a one-node replica set of ours, with the driver settings every service uses. */
    public static String local(int port) {
        return "mongodb://127.0.0.1:" + port + "/?" + OPTIONS;
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
