package partnerships.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** One run of one test of a fault case: its seed, its stage, its load and ledger, and what is to be said of it. */
final class FaultRun {

    private final String id;
    private final long seed;
    private final Random random;
    private final Stage stage;
    private final Ledger ledger = new Ledger();
    private final Commands commands = new Commands(ledger);
    private final Load load;
    private final Map<String, String> figures = new LinkedHashMap<>();
    private final List<String> schedule = new ArrayList<>();
    private final long begun = System.nanoTime();
    private final Expected expected = new Expected();

    FaultRun(String id, long seed, Stage stage) {
        this.id = id;
        this.seed = seed;
        this.stage = stage;
        this.random = new Random(seed);
        String mark = Integer.toString(Math.abs((int) System.nanoTime()), 36).toUpperCase(Locale.ROOT);
        this.load = new Load(commands, id + "-" + mark, new Random(random.nextLong()));
    }

    String id() {
        return id;
    }

    long seed() {
        return seed;
    }

    /** Decides everything that is left to chance. Not for several threads. */
    Random random() {
        return random;
    }

    /** The standing services, all ready, with nothing under way. */
    Stage stage() {
        return stage;
    }

    Servers servers() {
        return stage.servers();
    }

    Commands commands() {
        return commands;
    }

    Ledger ledger() {
        return ledger;
    }

    Load load() {
        return load;
    }

    /** What the auditor is to find that would be an error elsewhere. */
    Expected expected() {
        return expected;
    }

    /** Notes a step of the fault, with the second in which it happened; printed when the case is over. */
    void did(String what) {
        schedule.add("%.1f s %s".formatted((System.nanoTime() - begun) / 1e9, what));
    }

    /** Notes a figure for the case's line. */
    void measured(String figure, Object value) {
        figures.put(figure, String.valueOf(value));
    }

    /** Notes how long something took, and fails if it took longer than it may. */
    void measured(String figure, Duration took, Duration atMost) {
        measured(figure, "%.1f s".formatted(took.toMillis() / 1e3));
        if (took.compareTo(atMost) > 0) {
            throw new AssertionError(
                    "%s took %d ms, more than %d ms".formatted(figure, took.toMillis(), atMost.toMillis()));
        }
    }

    /** Waits until nothing is under way, and returns how long that took. */
    Duration untilQuiet(Duration atMost) {
        long from = System.nanoTime();
        stage.awaitQuiet(atMost);
        return Duration.ofNanos(System.nanoTime() - from);
    }

    Map<String, String> figures() {
        return figures;
    }

    List<String> schedule() {
        return schedule;
    }
}
