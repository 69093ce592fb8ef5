package partnerships.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceSubscriberTest {

    private final List<String> handled = new ArrayList<>();
    private final Map<String, Long> sent = new HashMap<>();
    private long told;
    private final ReferenceSubscriber subscriber = new ReferenceSubscriber(event -> handled.add(event.id()));

    @Test
    void aRepeatedEventIsHandledOnce() {
        tell("a", 1, 1, 2, 1, 2);

        assertThat(handled).containsExactly("a@1", "a@2");
    }

    @Test
    void anEventThatOvertookIsHandledWhenItComesAgainBehindTheMissingOne() {
        tell("a", 1, 3, 2, 3);

        assertThat(handled).containsExactly("a@1", "a@2", "a@3");
    }

    @Test
    void subjectsAreCountedApart() {
        tell("a", 1);
        tell("b", 1);

        assertThat(handled).containsExactly("a@1", "b@1");
    }

    @Test
    void aTypeItDoesNotKnowAdvancesIt() {
        var known = new ReferenceSubscriber(event -> {
            if (event.type().equals("known")) {
                handled.add(event.id());
            }
        });

        for (var type : List.of("known", "from.the.future", "known")) {
            known.on(event("a", ++told, type));
        }

        assertThat(handled).containsExactly("a@1", "a@3");
    }

    @Test
    void whoBeginsInTheMiddleHearsNothing() {
        tell("a", 4, 5, 6);

        assertThat(handled).isEmpty();
    }

    /** A writer's log: a window of it may be sent again from any place on, and a later event may come before its predecessor. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aLogWithRepeatsAndOvertakingsEndsAsOneWithout(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            String subject = "s" + random.nextInt(7);
            long pending = sent.getOrDefault(subject, 0L) + 1;
            switch (random.nextInt(3)) {
                case 0 -> tell(subject, pending);
                case 1 -> tell(subject, pending + 1, pending, pending + 1); // overtook, and came again behind it
                default ->
                    tell(
                            subject,
                            Math.max(1, pending - 3),
                            Math.max(1, pending - 2),
                            pending - 1 < 1 ? 1 : pending - 1);
            }
        }

        sent.forEach((subject, last) -> assertThat(handled.stream().filter(id -> id.startsWith(subject + "@")))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, last)
                        .mapToObj(sequence -> subject + "@" + sequence)
                        .toList()));
        assertThat(handled).hasSizeGreaterThan(200);
    }

    private void tell(String subject, long... sequences) {
        for (long sequence : sequences) {
            sent.merge(subject, sequence, Math::max);
            subscriber.on(event(subject, sequence, "known"));
        }
    }

    private static CloudEvent event(String subject, long sequence, String type) {
        return CloudEvent.of(
                Map.of(
                        CloudEvent.ID,
                        subject + "@" + sequence,
                        CloudEvent.SUBJECT,
                        subject,
                        CloudEvent.TYPE,
                        type,
                        CloudEvent.SEQUENCE,
                        "%010d".formatted(sequence)),
                new byte[0]);
    }
}
