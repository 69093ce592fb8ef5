package partnerships.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test of a fault case its {@link FaultRun} on the one stage of this JVM; afterwards mends what it broke, waits until nothing is
 * under way, has it audited, and prints a line.
 */
final class FaultCases implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Path REPORT = Path.of("target", "faults", "cases.txt");
    private static final Duration QUIET = Duration.ofSeconds(90);
    private static @Nullable Stage shared;
    private static Expected earlier = new Expected();
    private static boolean torn;
    private static boolean trained;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(FaultCases::stop, "stop the faults' stage"));
    }

    private @Nullable FaultRun run;
    private long begun;

    /** Returns the stage that all cases share, or one that is the case's own. */
    private static Stage stage(FaultCase wanted) {
        boolean own = wanted.brokers() > 1 || wanted.mongods() > 1;
        if (shared != null && (torn || own)) {
            stop();
        }
        var present = shared;
        if (present == null) {
            var servers = new Servers(wanted.brokers(), wanted.mongods());
            servers.mend();
            present = new Stage(servers, "faults");
            shared = present;
            earlier = new Expected();
            train(present);
        }
        torn = own;
        return present;
    }

    /** Once is enough: a cache that could not be written now will not be written on the next stage either. */
    private static void train(Stage stage) {
        if (trained) {
            return;
        }
        trained = true;
        var commands = new Commands(new Ledger());
        stage.train(agreements -> {
            commands.enterOrganisations(agreements);
            commands.create(agreements, "TRAINING");
        });
    }

    private static void stop() {
        var present = shared;
        shared = null;
        if (present != null) {
            present.close();
            present.servers().close();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        begun = System.nanoTime();
        String id = context.getRequiredTestClass().getSimpleName().substring(0, 3);
        long seed = Long.getLong("faults.seed", new Random().nextInt(1_000_000));
        var wanted = context.getRequiredTestClass().getAnnotation(FaultCase.class);
        print("%s %s: %s, seed %d".formatted(id, wanted.value(), context.getDisplayName(), seed));
        var stage = stage(wanted);
        stage.start();
        var started = new FaultRun(id, seed, stage);
        started.expected().after(earlier);
        started.commands().enterOrganisations(stage.service("agreement-service"));
        run = started;
        begun = System.nanoTime();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var over = run;
        if (over == null) {
            return;
        }
        var failure = context.getExecutionException();
        try {
            if (failure.isEmpty()) {
                audit(over);
            }
            mend(over.stage());
            report(over, failure.isEmpty() ? "ok" : "FAILED: " + failure.get().getMessage());
        } catch (RuntimeException | AssertionError e) {
            report(over, "FAILED: " + e.getMessage());
            failure.ifPresent(e::addSuppressed);
            torn = true;
            throw e;
        }
        torn = torn || failure.isPresent();
        earlier = over.expected();
    }

    private static void mend(Stage stage) {
        stage.endFurther();
        stage.servers().mend();
        stage.moveClock(Duration.ZERO);
    }

    private static void audit(FaultRun over) {
        mend(over.stage());
        over.stage().start();
        over.stage().awaitQuiet(QUIET);
        var evidence = Evidence.of(over.stage());
        over.measured("records", evidence.told().size());
        over.measured(
                "duplicates", Auditor.duplicates(evidence) - over.expected().earlierDuplicates());
        over.measured(
                "inversions", Auditor.inversions(evidence) - over.expected().earlierInversions());
        var violations = new Auditor(evidence, over.ledger(), over.expected()).violations();
        if (!violations.isEmpty()) {
            throw new AssertionError("the audit found %d violations:%n%s"
                    .formatted(violations.size(), violations.stream().limit(20).collect(Collectors.joining("\n"))));
        }
        over.expected().found(evidence);
    }

    private void report(FaultRun over, String result) {
        over.schedule().forEach(step -> print("    " + step));
        result.lines().skip(1).forEach(line -> print("    " + line));
        String figures = over.figures().entrySet().stream()
                .map(figure -> figure.getKey() + " " + figure.getValue())
                .collect(Collectors.joining(", "));
        print("%s %s; seed %d; %s; %s; %d s"
                .formatted(
                        over.id(),
                        result.lines().findFirst().orElse(""),
                        over.seed(),
                        over.ledger(),
                        figures,
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
    }

    private static void print(String line) {
        System.out.println(line);
        try {
            Files.createDirectories(REPORT.getParent());
            Files.write(REPORT, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FaultRun.class;
    }

    @Override
    public @Nullable FaultRun resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return run;
    }
}
