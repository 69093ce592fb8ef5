package partnerships.localrun.supervisor;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.kafka.LocalBroker;
import partnerships.localrun.mail.MailCatcher;
import partnerships.localrun.mail.MailFiles;
import partnerships.localrun.mongodb.LocalMongod;
import partnerships.localrun.signin.SignIn;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;

/**
 * Starts all parts in their order and stops them in the opposite one. All or nothing: when one part can't be started, or
 * {@link #close} comes in the middle, what has been started is stopped. Safe for several threads.
 */
public final class Supervisor implements AutoCloseable {

    private final LocalSystem system;
    private final Consumer<String> progress;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closing;

    /**
     * Prepares a run without starting anything.
     *
     * @param progress receives a line for each step
     */
    public Supervisor(LocalSystem system, Consumer<String> progress) {
        this.system = system;
        this.progress = progress;
    }

    /**
     * Starts everything and returns when all of it is healthy.
     *
     * @throws Failure if something can't be started; nothing runs then
     */
    public void start(boolean foreground) {
        keep(RunLock.take(system, foreground)
                .orElseThrow(() -> new Failure("Somebody else is starting or stopping the system right now.", 3)));
        try {
            var apps = new Apps(system).unpack(progress);
            inParallel(List.of(this::startMongod, this::startBroker, this::startMail));
            DeclaredTopics.create(system.kafka(), "");
            progress.accept("MongoDB, Kafka and the mail catcher run; starting the services");
            inParallel(List.of(this::startSignIn, () -> startServices(apps)));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void startMongod() {
        if (system.mongodbUri().isEmpty()) {
            var mongod = new LocalMongod(system.folder().resolve("mongodb"), system.mongodbPort());
            keep(mongod);
            mongod.start();
        }
    }

    private void startBroker() {
        Path folder = system.folder().resolve("kafka");
        var broker = new LocalBroker(folder, system.kafkaPort(), system.kafkaControllerPort());
        keep(broker);
        broker.start();
    }

    private void startMail() {
        keep(MailCatcher.start(system.smtpPort(), system.imapPort(), new MailFiles(system.mails())));
    }

    private void startSignIn() {
        keep(SignIn.start(system.signInPort()));
        var health = Health.of(URI.create(system.issuer() + "/.well-known/openid-configuration"));
        if (!health.isUp()) {
            throw new Failure("The sign-in was started, but " + health.why());
        }
    }

    private void startServices(Apps apps) {
        var processes = new ServiceProcesses(system, apps, progress);
        keep(processes);
        processes.start();
    }

    /** Registers what {@link #close} has to stop; stops it at once if that is already under way. */
    private void keep(AutoCloseable part) {
        synchronized (started) {
            if (!closing) {
                started.push(part);
                return;
            }
        }
        stop(part);
        throw new Failure("Stopped before everything was up.", 130);
    }

    private static void inParallel(List<Runnable> steps) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> running =
                    steps.stream().map(threads::submit).toList();
            for (Future<?> step : running) {
                step.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Stopped before everything was up.", 130);
        }
    }

    /** Stops everything; the first failure does not keep the rest from being stopped. */
    @Override
    public void close() {
        synchronized (started) {
            closing = true;
        }
        for (@Nullable AutoCloseable part = next(); part != null; part = next()) {
            stop(part);
        }
    }

    private @Nullable AutoCloseable next() {
        synchronized (started) {
            return started.poll();
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.getLogger(Supervisor.class.getName()).log(System.Logger.Level.WARNING, "could not be stopped", e);
        }
    }
}
