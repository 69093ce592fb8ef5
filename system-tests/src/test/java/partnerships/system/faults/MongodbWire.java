package partnerships.system.faults;

import java.util.Map;
import partnerships.localrun.system.MongodbAddress;
import partnerships.system.RunningService;

/** A wire of one case to MongoDB, and the instances that come to their database through it. */
record MongodbWire(Toxiproxy.Proxy proxy) {

    static MongodbWire open(FaultRun run) {
        return to(run, run.servers().mongodb().awaitPrimary().port());
    }

    /** A wire of its own before this one: what is delayed on the far one can still be swallowed on the near one. */
    MongodbWire before(FaultRun run) {
        return to(run, proxy.port());
    }

    private static MongodbWire to(FaultRun run, int port) {
        String name = "mongodb-%s-%d-%d".formatted(run.id(), run.seed(), System.nanoTime());
        return new MongodbWire(run.servers().toxiproxy().open(name, port));
    }

    /** Starts a further instance of a service behind the wire, and waits until it is ready. */
    RunningService instance(FaultRun run, String module) {
        return run.stage().another(module, settings(run, module)).awaitReady();
    }

    Map<String, Object> settings(FaultRun run, String module) {
        return Stage.mongodbAt(MongodbAddress.withDatabase(
                MongodbAddress.proxied(proxy.port()), run.stage().database(module)));
    }
}
