package partnerships.example;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import partnerships.defaults.security.AccessRules;
import partnerships.defaults.security.VisibleSubjects;
import partnerships.defaults.web.AppliedPositions;

/** The example itself. */
@SpringBootApplication
class ExampleService {

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(GET, "/v1/things/**", "/v1/faults/**")
                .hasAuthority("things:read")
                .requestMatchers(POST, "/v1/things/**")
                .hasAuthority("things:write");
    }

    @Bean
    Progress progress() {
        return new Progress();
    }

    /** A party's user sees the things of its party: those named after it. */
    @Bean
    VisibleSubjects visibleThings() {
        return (subject, caller) -> caller.party().filter(subject::startsWith).isPresent();
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    @Bean
    Consumer<Message<byte[]>> agreementFacts(Heard heard) {
        return heard::accept;
    }

    /** What the example has applied; tests move it. */
    static final class Progress implements AppliedPositions {
        volatile String subject = "none";
        volatile long sequence;
        final AtomicInteger asked = new AtomicInteger();

        @Override
        public Optional<Boolean> applied(partnerships.contracts.Position position) {
            asked.incrementAndGet();
            return position.subject().equals(subject) ? Optional.of(sequence >= position.sequence()) : Optional.empty();
        }
    }

    /** What the example has heard, and how often it shall fail before it hears more. */
    static final class Heard {
        final List<String> bodies = new CopyOnWriteArrayList<>();
        final AtomicInteger failures = new AtomicInteger();

        void accept(Message<byte[]> message) {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new ClassCastException("a failure that spring-kafka would not try again by itself");
            }
            bodies.add(new String(message.getPayload(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
