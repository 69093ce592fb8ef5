package partnerships.testkit.rig;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Keeps the servers in this JVM from filling a test's output, also after Spring Boot has set up logging anew. */
final class QuietLogs implements LoggerContextListener {

    private static final List<String> LOUD = List.of(
            "kafka",
            "org.apache.kafka",
            "state.change.logger",
            "org.mongodb.driver",
            "com.icegreen",
            "com.github.dockerjava",
            "org.testcontainers",
            "tc",
            "org.apache.fury");

    private QuietLogs() {}

    static void install() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            var quiet = new QuietLogs();
            context.addListener(quiet);
            quiet.apply(context);
        }
    }

    private void apply(LoggerContext context) {
        LOUD.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
    }

    @Override
    public boolean isResetResistant() {
        return true;
    }

    @Override
    public void onReset(LoggerContext context) {
        apply(context);
    }

    @Override
    public void onStart(LoggerContext context) {
        apply(context);
    }

    @Override
    public void onStop(LoggerContext context) {}

    @Override
    public void onLevelChange(Logger logger, Level level) {}
}
