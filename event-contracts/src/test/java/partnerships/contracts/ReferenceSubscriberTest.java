package partnerships.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceSubscriberTest {

    private final List<String> handled = new ArrayList<>();
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

    private void tell(String subject, long... sequences) {
        for (long sequence : sequences) {
            subscriber.on(CloudEvent.of(
                    Map.of(
                            CloudEvent.ID,
                            subject + "@" + sequence,
                            CloudEvent.SUBJECT,
                            subject,
                            CloudEvent.SEQUENCE,
                            "%010d".formatted(sequence)),
                    new byte[0]));
        }
    }
}
