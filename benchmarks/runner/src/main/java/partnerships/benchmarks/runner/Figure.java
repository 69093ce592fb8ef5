package partnerships.benchmarks.runner;

import java.util.Locale;

/** What is measured of a run. */
enum Figure {
    ACCEPTED("accepted/s", 0),
    ON_TOPIC("on the topic/s", 0),
    CPU_APPLICATION("CPU s per 1,000: application", 2),
    CPU_ALL("CPU s per 1,000: all", 2),
    COMMAND_P50("command p50 ms", 1),
    COMMAND_P99("command p99 ms", 1),
    LAG_P50("commit → readable p50 ms", 1),
    LAG_P99("commit → readable p99 ms", 1),
    LAG_MAX("commit → readable max ms", 0),
    RELAY_WRITES("relay's writes per event", 2),
    FIRST_OUT("first readable after s", 1),
    ALL_OUT("all readable after s", 1),
    DRAINED("drained/s", 0),
    REQUESTS("database requests per event", 3),
    COMMANDS("accepted", 0),
    LOST("accepted, no event", 0),
    UNPUBLISHED("committed, no event", 0),
    DUPLICATES("events that came twice", 0),
    DISORDERED("events behind a later one", 0),
    OTHERS("processors that others kept busy", 2);

    private final String title;
    private final int decimals;

    Figure(String title, int decimals) {
        this.title = title;
        this.decimals = decimals;
    }

    String title() {
        return title;
    }

    String text(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
