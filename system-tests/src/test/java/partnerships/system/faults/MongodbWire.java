package partnerships.system.faults;

import java.util.Map;
import partnerships.localrun.system.MongodbAddress;
import partnerships.system.RunningService;

/** A wire of one case to MongoDB, and the instances that come to their database through it. */
record MongodbWire(Toxiproxy.Proxy proxy) {

    static MongodbWire open(FaultRun run) {
        int primary = run.servers().mongodb().awaitPrimary().port();
        return new MongodbWire(run.servers()
                .toxiproxy()
                .open("mongodb-%s-%d-%d".formatted(run.id(), run.seed(), System.nanoTime()), primary));
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
