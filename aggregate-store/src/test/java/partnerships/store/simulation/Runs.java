package partnerships.store.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plays seeds, and tells of a bad one in the fewest operations that show it. */
final class Runs {

    private static final int LENGTH = 20;

    private final Supplier<Assembly> assembly;
    private final String invariant;

    /** Plays until anything is broken. */
    Runs(Supplier<Assembly> assembly) {
        this(assembly, "");
    }

    /** @param invariant what must be broken; others don't count */
    Runs(Supplier<Assembly> assembly, String invariant) {
        this.assembly = assembly;
        this.invariant = invariant;
    }

    /** A seed that ended badly. */
    record Bad(long seed, List<String> breaches) {}

    /** Plays seeds on all processors and returns the lowest that ends badly, if one does. */
    Optional<Bad> firstBad(long from, long until) {
        int workers = Runtime.getRuntime().availableProcessors();
        LongFunction<Callable<Optional<Bad>>> share = worker -> () -> {
            for (long seed = from + worker; seed < until; seed += workers) {
                List<String> breaches = play(seed, scenario(seed), null);
                if (!breaches.isEmpty()) {
                    return Optional.of(new Bad(seed, breaches));
                }
            }
            return Optional.empty();
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var shares = new ArrayList<Future<Optional<Bad>>>();
            for (int worker = 0; worker < workers; worker++) {
                shares.add(threads.submit(share.apply(worker)));
            }
            Optional<Bad> lowest = Optional.empty();
            for (Future<Optional<Bad>> each : shares) {
                lowest = lower(lowest, each.get());
            }
            return lowest;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says what a seed does, in the fewest operations found that still end badly. */
    String story(long seed) {
        List<Operation> operations =
                fewest(scenario(seed), fewer -> !play(seed, fewer, null).isEmpty());
        var trace = new ArrayList<String>();
        List<String> breaches = play(seed, operations, trace);
        return """
                seed %d, %d operations:
                %s
                %s
                again: ./partnerships test -pl aggregate-store -am -Dtest=SimulationTest -Dsurefire.failIfNoSpecifiedTests=false -Dsimulation.seed=%d""".formatted(seed, operations.size(), String.join("\n", trace), String.join("\n", breaches), seed);
    }

    private List<String> play(long seed, List<Operation> operations, @Nullable List<String> trace) {
        var world = new World(seed, Faults.random(new Random(~seed)), assembly, trace);
        return world.play(operations).stream()
                .filter(breach -> breach.startsWith(invariant))
                .toList();
    }

    private static List<Operation> scenario(long seed) {
        return Operation.scenario(new Random(seed * 31), LENGTH);
    }

    /** Leaves out half, a quarter, an eighth … wherever what is left still ends badly. */
    static List<Operation> fewest(List<Operation> all, Predicate<List<Operation>> bad) {
        List<Operation> kept = all;
        for (int size = all.size() / 2; size > 0; size /= 2) {
            for (int from = 0; from < kept.size(); ) {
                var fewer = new ArrayList<>(kept);
                fewer.subList(from, Math.min(from + size, kept.size())).clear();
                if (bad.test(fewer)) {
                    kept = fewer;
                } else {
                    from += size;
                }
            }
        }
        return kept;
    }

    private static Optional<Bad> lower(Optional<Bad> one, Optional<Bad> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().seed() < other.get().seed() ? one : other;
    }
}
