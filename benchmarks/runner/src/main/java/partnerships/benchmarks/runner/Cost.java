package partnerships.benchmarks.runner;

import java.util.Map;

/** What a run costs, from now on: processor time of the contender and of both servers, writes, requests. */
final class Cost {

    private final Entrant entrant;
    private final BenchmarkServers servers;
    private final double application;
    private final double all;
    private final long writes;
    private final long requests;

    Cost(Entrant entrant, BenchmarkServers servers) {
        this.entrant = entrant;
        this.servers = servers;
        this.writes = servers.writes();
        this.requests = servers.requests();
        this.application = entrant.process().cpuSeconds();
        this.all = application + servers.cpuSeconds();
    }

    /** Returns the processor time of all. */
    double seconds() {
        return entrant.process().cpuSeconds() + servers.cpuSeconds() - all;
    }

    /** Adds what so many commands have cost. */
    void put(int commands, Map<Figure, Double> figures) {
        figures.put(Figure.CPU_APPLICATION, (entrant.process().cpuSeconds() - application) * 1_000 / commands);
        figures.put(Figure.CPU_ALL, seconds() * 1_000 / commands);
        double written = (servers.writes() - writes) / (double) commands;
        figures.put(Figure.RELAY_WRITES, written - entrant.contender().ownWrites());
    }

    /** Adds what getting so many events out has cost, whose commands were executed before. */
    void putDrain(int events, Map<Figure, Double> figures) {
        figures.put(Figure.CPU_ALL, seconds() * 1_000 / events);
        figures.put(Figure.RELAY_WRITES, (servers.writes() - writes) / (double) events);
        figures.put(Figure.REQUESTS, (servers.requests() - requests) / (double) events);
    }
}
