package partnerships.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import partnerships.localrun.supervisor.Supervisor;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;
import picocli.CommandLine.Command;

/**
 * The process in the background. Until it has heard {@link #DETACH} on its standard input it belongs to the {@code up} that
 * started it: when that ends, however it ends, this one stops everything and ends too.
 */
@Command(name = "supervise", description = "runs everything in this process, on behalf of `up`", hidden = true)
final class Supervise implements Callable<Integer> {

    static final String READY = "@ready";
    static final String WRONG = "@wrong ";
    static final String DETACH = "detach";

    private final LocalSystem system;

    Supervise(LocalSystem system) {
        this.system = system;
    }

    @Override
    public Integer call() {
        Logging.toStandardError();
        var supervisor = new Supervisor(system, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "stop"));
        var detached = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> listen(detached));
        try {
            supervisor.start(false);
        } catch (Failure e) {
            tell(String.valueOf(e.getMessage()));
            return e.exitCode();
        } catch (RuntimeException e) {
            tell(Causes.of(e));
            e.printStackTrace(System.err);
            return 1;
        }
        System.out.println(READY);
        awaitForEver(detached);
        return 0;
    }

    private static void tell(String whatWentWrong) {
        whatWentWrong.lines().forEach(line -> System.out.println(WRONG + line));
    }

    private static void listen(CountDownLatch detached) {
        try {
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            if (DETACH.equals(in.readLine())) {
                detached.countDown();
                return;
            }
        } catch (IOException e) {
            System.err.println("standard input: " + e.getMessage());
        }
        System.exit(130);
    }

    private static void awaitForEver(CountDownLatch detached) {
        try {
            detached.await();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
