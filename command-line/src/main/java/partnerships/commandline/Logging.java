package partnerships.commandline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.LoggerFactory;

/** Where the libraries in this process write what they have to say. */
final class Logging {

    private Logging() {}

    /** Lets nothing through: a command speaks for itself. */
    static void quiet() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        root().setLevel(Level.OFF);
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.SEVERE);
    }

    /** Writes warnings and errors to the standard error, which the supervisor's is a file. */
    static void toStandardError() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var layout = new PatternLayoutEncoder();
        layout.setContext(context);
        layout.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0}: %msg%n");
        layout.start();
        var appender = new ConsoleAppender<ch.qos.logback.classic.spi.ILoggingEvent>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(layout);
        appender.start();
        root().addAppender(appender);
        root().setLevel(Level.WARN);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
