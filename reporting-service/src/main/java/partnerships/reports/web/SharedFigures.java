package partnerships.reports.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import partnerships.defaults.security.Caller;
import partnerships.rows.web.Reading;

/**
 * Figures of one report, read once for all who ask for the same of it in the same state: for who turns its pages, and who asks at the
 * same time. The state is looked up before the rows are read, and figures serve for ten seconds at most from then on; those of the
 * eight questions that were asked last are kept. {@code ?after=} is part of the question: its figures are never older.
 *
 * @param <S> figures that depend on no more than the rows and the day
 */
final class SharedFigures<S> {

    private static final Duration LASTING = Duration.ofSeconds(10);
    private static final int KEPT = 8;
    private static final Set<String> OF_THE_PAGE = Set.of("limit", "next");

    private final Function<Reading, ?> state;
    private final LongSupplier nanos;
    private final SequencedMap<Question, Reader<S>> readers = new LinkedHashMap<>(KEPT, 0.75F, true);

    /** @param state says of this moment by an equal value whether the rows are still the same */
    SharedFigures(Function<Reading, ?> state) {
        this(state, System::nanoTime);
    }

    /** @param nanos time that passes, like {@link System#nanoTime} */
    SharedFigures(Function<Reading, ?> state, LongSupplier nanos) {
        this.state = state;
        this.nanos = nanos;
    }

    /** What is asked: figures of the same question are the same. */
    private record Question(
            Map<String, List<String>> parameters, Optional<String> party, LocalDate today, Object state) {}

    /** Reads once; if that fails, whoever waited reads. */
    private static final class Reader<S> {

        private final long begunAtNanos;
        private @Nullable S figures;

        Reader(long begunAtNanos) {
            this.begunAtNanos = begunAtNanos;
        }

        synchronized S read(Supplier<S> reading) {
            S known = figures;
            if (known == null) {
                known = reading.get();
                figures = known;
            }
            return known;
        }

        boolean isOld(long now) {
            return now - begunAtNanos > LASTING.toNanos();
        }
    }

    /**
     * Returns the figures that the current request asks for.
     *
     * @param figures reads them, unless somebody has
     */
    S of(Caller caller, Reading reading, Supplier<S> figures) {
        return reader(new Question(parameters(), caller.party(), reading.today(), state.apply(reading)))
                .read(figures);
    }

    private synchronized Reader<S> reader(Question question) {
        long now = nanos.getAsLong();
        readers.values().removeIf(reader -> reader.isOld(now));
        var reader = readers.computeIfAbsent(question, _ -> new Reader<>(now));
        if (readers.size() > KEPT) {
            readers.pollFirstEntry();
        }
        return reader;
    }

    private static Map<String, List<String>> parameters() {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Map<String, List<String>> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        parameters.keySet().removeAll(OF_THE_PAGE);
        return parameters;
    }
}
