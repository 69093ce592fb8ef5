package partnerships.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.localrun.kafka.ReceivedRecord;

/** What the year goes by, and how it tells what happened; from the golden samples. */
class YearTest {

    private static final ReceivedRecord PLANNED = record("partnership.reminder.ReminderPlanned.v1");
    private static final ReceivedRecord CANCELLED = record("partnership.reminder.ReminderCancelled.v1");
    private static final ReceivedRecord WINDOW = record("partnership.committee.CadenceWindowOpened.v1");
    private static final ReceivedRecord RENEWED = record("partnership.agreement.AgreementRenewed.v1");

    @Test
    void theNextStopIsTheFirstThatFallsDue() {
        var due = new DueTimes();
        var events = List.of(PLANNED, WINDOW, RENEWED);

        assertThat(due.after(Instant.parse("2026-12-01T00:00:00Z"), events)).contains(instant("2027-01-01T03:00:00Z"));
        assertThat(due.after(Instant.parse("2027-01-02T00:00:00Z"), events)).contains(instant("2027-02-01T09:00:00Z"));
        assertThat(due.after(Instant.parse("2027-02-01T09:00:00Z"), events)).contains(instant("2027-02-08T10:00:00Z"));
        assertThat(due.after(Instant.parse("2028-01-01T00:00:00Z"), events)).contains(instant("2032-12-01T03:00:00Z"));
    }

    @Test
    void whatWasCancelledIsNoStop() {
        assertThat(new DueTimes().after(Instant.parse("2027-01-02T00:00:00Z"), List.of(PLANNED, CANCELLED)))
                .isEmpty();
    }

    @Test
    void itTellsWhatHappenedInTheWordsOfThoseWhomItConcerns() {
        var story = new Story();

        assertThat(story.line(record("partnership.committee.CommitteeEstablished.v1")))
                .isEmpty();
        assertThat(story.line(record("partnership.committee.CadenceWindowBreached.v1")))
                .contains("2027-07-01 00:00  AGR-LSH's committee coordination: met 0 of 1 times from 2027-01-01 to"
                        + " 2027-06-30: breached");
        assertThat(story.line(record("partnership.notification.NotificationQueued.v1")))
                .isEmpty();
        assertThat(story.line(record("partnership.notification.NotificationSuppressed.v1")))
                .contains("2027-07-01 00:00  reminder meeting-rescheduled to LSH/PRESIDENT: not sent, SUPERSEDED");
    }

    private static Instant instant(String text) {
        return Instant.parse(text);
    }

    private static ReceivedRecord record(String type) {
        var headers = new HashMap<String, byte[]>();
        Map.of(CloudEvent.TYPE, type, CloudEvent.TIME, "2027-07-01T00:00:00Z")
                .forEach((name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
        try (InputStream in = YearTest.class.getResourceAsStream("/samples/" + type + ".json")) {
            return new ReceivedRecord(
                    "topic", 0, 0, 0, null, headers, Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
