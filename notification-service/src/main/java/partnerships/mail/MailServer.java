package partnerships.mail;

import io.micrometer.tracing.Span;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import partnerships.store.tracing.Traces;

/**
 * The mail server and how it is dealt with.
 *
 * @param clock the business clock
 * @param jitter answers 0 to 1
 * @param lateness takes how long after it was due a message was taken
 * @param failed takes why an attempt failed
 * @param traces of which every dialogue becomes a part
 */
record MailServer(
        Smtp smtp,
        MailSettings settings,
        InstantSource clock,
        DoubleSupplier jitter,
        Consumer<Duration> lateness,
        Consumer<Answer.Cause> failed,
        Traces traces) {

    /** Gives a delivery's message to the server; the span of it names the delivery and the answer, never the addressee. */
    Answer send(String delivery, MimeMailMessage message) {
        Span span = traces.following(traces.current().orElse(null))
                .name("send mail")
                .kind(Span.Kind.CLIENT)
                .tag("partnerships.delivery", delivery)
                .start();
        return traces.within(span, () -> {
            var answer = smtp.send(message);
            span.tag("partnerships.answer", answer.code());
            return answer;
        });
    }

    /** Returns how long to wait after an attempt: twice as long each time, up to a limit, less up to half by chance. */
    Duration backOff(int attempt) {
        var grown = settings.firstPause().multipliedBy(1L << Math.min(attempt - 1, 16));
        var capped = grown.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : grown;
        return Duration.ofMillis((long) (capped.toMillis() * (0.5 + jitter.getAsDouble() / 2)));
    }
}
