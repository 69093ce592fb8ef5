package partnerships.benchmarks.runner;

import java.util.Map;

/** The figures of one contender in one round. */
record Sample(Map<Figure, Double> figures) {

    /** Returns a figure; NaN if it was not measured. */
    double get(Figure figure) {
        return figures.getOrDefault(figure, Double.NaN);
    }
}
