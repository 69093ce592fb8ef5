package partnerships.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import partnerships.contracts.CloudEvent;
import partnerships.localrun.kafka.EventLine;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.system.Failure;

/** Tells each step as it happens, and which events crossed Kafka because of it. */
final class Narrator {

    private static final Duration QUIET = Duration.ofMillis(1200);
    private static final int POLL_MILLIS = 150;
    private static final int IN_FULL = 8;
    private static final int PATIENCE_MINUTES = 2;

    private final Stage stage;
    private final Consumer<String> out;
    private int step;
    private int shown;
    private boolean changed;
    private boolean found;

    Narrator(Stage stage, Consumer<String> out) {
        this.stage = stage;
        this.out = out;
        this.shown = stage.events().size();
    }

    /** Begins a step. */
    void step(String title) {
        step++;
        changed = false;
        found = false;
        out.accept("\n%d. %s".formatted(step, title));
    }

    /** Tells what was done. */
    void did(String what) {
        changed = true;
        out.accept("   " + what);
    }

    /** Tells what was found as it should be. */
    void found(String what) {
        found = true;
        out.accept("   " + what + " (already so)");
    }

    /** Shows something, indented. */
    void show(String text) {
        text.lines().forEach(line -> out.accept("   | " + line));
    }

    /** Tells anything else. */
    void say(String what) {
        out.accept("   " + what);
    }

    /** Ends a step: waits until nothing more crosses Kafka, and tells what did. Does not wait if nothing was done. */
    void end() {
        if (changed) {
            awaitQuiet(QUIET);
        }
        var all = stage.events();
        var fresh = all.subList(Math.min(shown, all.size()), all.size());
        shown = all.size();
        if (!fresh.isEmpty()) {
            out.accept("   events:");
            tell(fresh);
        } else if (found && !changed) {
            out.accept("   no event: nothing had to change");
        }
    }

    private void tell(List<ReceivedRecord> fresh) {
        if (fresh.size() <= IN_FULL) {
            fresh.forEach(record -> out.accept("     " + EventLine.of(record)));
            return;
        }
        var counts = fresh.stream()
                .collect(Collectors.groupingBy(Narrator::kind, LinkedHashMap::new, Collectors.counting()));
        counts.forEach((kind, count) -> out.accept("     %3d × %s".formatted(count, kind)));
    }

    private static String kind(ReceivedRecord record) {
        return record.event().text(CloudEvent.TYPE).map(EventLine::shortType).orElse("no event of ours");
    }

    /** Waits until nothing has crossed Kafka for a while. */
    void awaitQuiet(Duration quiet) {
        long quietSince = System.nanoTime();
        int seen = stage.events().size();
        while (System.nanoTime() - quietSince < quiet.toNanos()) {
            pause();
            int now = stage.events().size();
            if (now != seen) {
                seen = now;
                quietSince = System.nanoTime();
            }
        }
    }

    /**
     * Waits for what must become so.
     *
     * @throws Failure after two minutes
     */
    void await(String what, BooleanSupplier isSo) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new Failure(
                        "After %d minutes there is still not: %s. ./partnerships status and ./partnerships logs may say why."
                                .formatted(PATIENCE_MINUTES, what));
            }
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
        if (Thread.currentThread().isInterrupted()) {
            throw new Failure("interrupted", 130);
        }
    }
}
