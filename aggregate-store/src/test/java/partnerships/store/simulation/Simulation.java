package partnerships.store.simulation;

import com.mongodb.MongoException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import partnerships.store.commit.Commit;
import partnerships.store.commit.Documents;
import partnerships.store.document.OutboxEvent;
import partnerships.store.document.PendingEvents;
import partnerships.store.document.StoreException.OutcomeUnknown;
import partnerships.store.relay.Broker;
import partnerships.store.simulation.Faults.Fate;

/**
 * The time, the tasks and the wires of a simulated system. Instances speak to the parts they share through {@linkplain #port
 * ports}; before and after each word others may go on, and faults decide what becomes of it.
 */
public final class Simulation implements InstantSource {

    private static final Set<String> QUESTIONS =
            Set.of("load", "find", "due", "taken", "passed", "sequences", "parked");

    private final Random random;
    private final Faults faults;
    private final Tasks tasks;
    private final List<Runnable> late = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();

    @Nullable
    private final List<String> trace;

    private Instant now = Instant.parse("2026-06-01T10:00:00Z");
    private boolean calm;

    /** @param trace takes what happens, if somebody wants to read it */
    public Simulation(Random random, Faults faults, @Nullable List<String> trace) {
        this.random = random;
        this.faults = faults;
        this.tasks = new Tasks(random);
        this.trace = trace;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
        note("time", "passes: " + duration);
    }

    /** Begins a life, with a clock that may be some seconds wrong. */
    public Life live(String name) {
        return new Life(name, this, Duration.ofMillis(random.nextInt(6_000) - 3_000));
    }

    /** Begins something that an instance does beside everything else. */
    public void begin(Life life, Runnable work) {
        tasks.begin(() -> {
            try {
                life.check();
                work.run();
            } catch (Life.Over over) {
                // Whatever it was doing ends here.
            } catch (RuntimeException | Error surprise) {
                surprises.add(life.name() + ": " + surprise);
            }
        });
    }

    /** Lets somebody go on, or something late arrive. */
    public void step() {
        if (!late.isEmpty() && random.nextInt(8) == 0) {
            arrive(late.remove(random.nextInt(late.size())));
        } else {
            tasks.step();
        }
    }

    /** Ends all trouble: everybody finishes, everything late arrives, and nothing goes wrong from now on. */
    public void calm() {
        calm = true;
        while (!tasks.isEmpty()) {
            tasks.step();
        }
        note("calm", "everybody has finished");
        while (!late.isEmpty()) {
            arrive(late.remove(random.nextInt(late.size())));
        }
    }

    /** Returns what went wrong in a way that nobody foresaw. */
    public List<String> surprises() {
        return surprises;
    }

    public void note(String who, String what) {
        if (trace != null) {
            trace.add("%s %s %s".formatted(now, who, what));
        }
    }

    /** Returns a part as an instance sees it. */
    public <T> T port(Life life, Class<T> type, T part) {
        Object port = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> speak(life, new Word(type, part, method, arguments)));
        return type.cast(port);
    }

    @SuppressWarnings("ArrayRecordComponent") // as the proxy hands them over; never compared
    private record Word(Class<?> type, Object part, Method method, Object @Nullable [] arguments) {

        Fate possible(Fate fate) {
            boolean dies = fate == Fate.DIES_BEFORE || fate == Fate.DIES_AFTER;
            if (fate == Fate.DONE || dies) {
                return fate;
            }
            if (type == Broker.class) {
                return Fate.DONE;
            }
            return QUESTIONS.contains(method.getName()) ? Fate.UNHEARD : fate;
        }

        @Nullable
        Object heard() {
            try {
                return method.invoke(part, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        RuntimeException silence() {
            var silence = new MongoException("no answer");
            boolean commit = type == Documents.class && !QUESTIONS.contains(method.getName());
            return commit ? new OutcomeUnknown(silence) : silence;
        }

        @Override
        public String toString() {
            return Arrays.stream(arguments == null ? new Object[0] : arguments)
                    .map(Word::brief)
                    .collect(Collectors.joining(", ", method.getName() + "(", ")"));
        }

        private static String brief(@Nullable Object argument) {
            return switch (argument) {
                case null -> "-";
                case Commit commit -> commit.id() + " " + commit.base() + "→" + commit.version();
                case OutboxEvent event -> event.id();
                case PendingEvents pending ->
                    pending.head() + "…" + pending.events().size();
                case List<?> several ->
                    several.stream().map(Word::brief).toList().toString();
                default -> String.valueOf(argument);
            };
        }
    }

    private @Nullable Object speak(Life life, Word word) {
        tasks.pause();
        life.check();
        Fate fate = calm ? Fate.DONE : word.possible(faults.next());
        if (trace != null) {
            note(life.name(), word + " " + fate);
        }
        return switch (fate) {
            case DONE -> {
                Object answer = word.heard();
                tasks.pause();
                life.check();
                yield answer;
            }
            case DIES_BEFORE -> throw life.end();
            case DIES_AFTER -> {
                word.heard();
                throw life.end();
            }
            case UNHEARD -> throw word.silence();
            case REPLY_LOST -> {
                word.heard();
                throw word.silence();
            }
            case LATE -> {
                late.add(word::heard);
                throw word.silence();
            }
        };
    }

    private void arrive(Runnable word) {
        try {
            word.run();
        } catch (RuntimeException refused) {
            note("late", "refused: " + refused.getMessage());
        }
    }
}
