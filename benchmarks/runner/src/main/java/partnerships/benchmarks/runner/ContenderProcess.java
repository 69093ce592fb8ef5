package partnerships.benchmarks.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import partnerships.localrun.system.Failure;

/** A contender's running process, driven by lines; see {@code Console} in {@code work}. It ends when this JVM does. */
final class ContenderProcess implements AutoCloseable {

    private static final String PREFIX = "@@ ";
    private static final String ENDED = "ENDED";

    private final String name;
    private final Path log;
    private final Process process;
    private final PrintWriter input;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private ContenderProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        Thread.ofPlatform().daemon().name("answers of " + name).start(this::read);
        // Who is paused does not see that its input has ended.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end " + name));
    }

    /**
     * Starts a contender, and returns when it takes commands.
     *
     * @param environment where it finds database and topic
     * @param log file for what it prints
     * @throws Failure if it does not start
     */
    static ContenderProcess start(Contender contender, Map<String, String> environment, Path log) {
        var builder =
                new ProcessBuilder(command(contender)).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            var started = new ContenderProcess(contender.name(), log, builder.start());
            started.answered("READY", 120);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("could not start " + contender.name(), e);
        }
    }

    private static List<String> command(Contender contender) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                contender.classPath(),
                contender.mainClass());
    }

    /** Asks for some work, without waiting for its end. */
    void begin(String handler, int callers, long commands, double rate, Path ledger) {
        input.println("RUN %s %d %d %s %s".formatted(handler, callers, commands, rate, ledger));
    }

    /** Returns what came of the work, once it is done: {@code accepted}, {@code nanos}, … */
    Map<String, Long> result() {
        return Arrays.stream(answered("DONE", 600).split(" "))
                .skip(1)
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Long.valueOf(pair[1])));
    }

    private String answered(String word, int patienceSeconds) {
        try {
            String answer = answers.poll(patienceSeconds, TimeUnit.SECONDS);
            if (answer != null && answer.startsWith(word)) {
                return answer;
            }
            throw new Failure("%s said %s instead of %s. See %s".formatted(name, answer, word, log));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    double cpuSeconds() {
        return Processes.cpuSeconds(process.toHandle());
    }

    /** Stops it from using the machine, until {@link #resume}. */
    void pause() {
        Processes.signal(process, "STOP");
    }

    void resume() {
        Processes.signal(process, "CONT");
    }

    /** Ends it as a crash would (SIGKILL). */
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(PREFIX)) {
                    answers.add(line.substring(PREFIX.length()));
                } else {
                    Files.writeString(log, line + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }
            }
        } catch (IOException e) {
            answers.add(ENDED + ' ' + e);
        }
        answers.add(ENDED);
    }
}
