package partnerships.benchmarks.runner;

import java.util.List;
import java.util.Set;

/**
 * What to measure.
 *
 * @param rounds how often each contender has its turn
 * @param callers numbers of callers, each measured by itself
 * @param commands of a turn, as fast as the callers can; a quarter of them with a single caller
 * @param warmUp commands before the first turn
 * @param gentleSeconds how long a turn at a gentle rate lasts
 * @param backlog events that build up while there is no broker
 * @param kills how often each contender's process is killed
 */
record Plan(
        List<Contender> contenders,
        Set<Part> parts,
        int rounds,
        List<Integer> callers,
        int commands,
        int warmUp,
        int gentleSeconds,
        int backlog,
        int kills) {

    /** Commands a second at the gentle rate; every contender keeps up with that. */
    static final int GENTLE_RATE = 50;

    /** Parts of the measurement, each of which may be left out. */
    enum Part {
        THROUGHPUT,
        LATENCY,
        BACKLOG,
        KILLS
    }

    /** Returns a turn of a contender with so many callers. */
    Work turn(Contender contender, int callers) {
        int all = callers == 1 ? commands / 4 : commands;
        return new Work(callers, (int) Math.max(1, all * contender.share()), 0);
    }
}
