package partnerships.reportingservice;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import partnerships.rows.Fold;
import partnerships.testkit.rig.TestRig;

/** One instance in this JVM, from its start on: also while it is not ready. */
final class StartedService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BINDING = "history-in-0";

    private final AtomicReference<@Nullable ConfigurableApplicationContext> context = new AtomicReference<>();
    private final AtomicReference<@Nullable Integer> port = new AtomicReference<>();
    private final Thread start;

    private StartedService(TestRig rig, Fold fold, boolean consuming) {
        var settings = new HashMap<>(rig.settings());
        settings.put("partnerships.rows.fold", fold.number());
        settings.put("spring.cloud.stream.bindings." + BINDING + ".consumer.auto-startup", consuming);
        var application = new SpringApplicationBuilder(ReportingServiceApplication.class)
                .profiles("local")
                .listeners((ApplicationListener<WebServerInitializedEvent>) this::listening);
        this.start =
                Thread.ofPlatform().name("start-f" + fold.number()).start(() -> application.run(arguments(settings)));
    }

    /** Arguments win over the service's own settings. */
    static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    static StartedService start(TestRig rig, Fold fold, boolean consuming) {
        return new StartedService(rig, fold, consuming);
    }

    private void listening(WebServerInitializedEvent event) {
        var ofServer = event.getApplicationContext();
        if (ofServer.getServerNamespace() == null) {
            context.set((ConfigurableApplicationContext) ofServer);
            port.set(event.getWebServer().getPort());
        }
    }

    StartedService awaitReady() {
        await().atMost(PATIENCE).until(this::isReady);
        return this;
    }

    void awaitListening() {
        await().atMost(PATIENCE).until(() -> port.get() != null);
    }

    boolean isReady() {
        var started = context.get();
        return started != null
                && started.getBean(ApplicationAvailability.class).getReadinessState()
                        == ReadinessState.ACCEPTING_TRAFFIC;
    }

    void consume() {
        context().getBean(BindingsLifecycleController.class).start(BINDING);
    }

    int port() {
        return Objects.requireNonNull(port.get());
    }

    private ConfigurableApplicationContext context() {
        return Objects.requireNonNull(context.get());
    }

    @Override
    public void close() {
        var started = context.get();
        if (started != null) {
            started.close();
        }
        try {
            start.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
