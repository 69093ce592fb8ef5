package partnerships.delivery.messaging;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.delivery.Notice;
import partnerships.store.codec.PublishedEvents;

class DeliveryMessagesTest {

    private static final Instant DUE = Instant.parse("2027-02-01T09:00:00Z");
    private static final Instant LATER = DUE.plusSeconds(900);

    @Test
    void isPublishedAndReadBackAsItWas() {
        new PublishedEvents<>(DeliveryMessages.CODEC, first -> Delivery.born("d", first))
                .life("delayed, sent", of(notice(1, DUE.plusSeconds(3600)), queued -> queued.sent(2, true, LATER)))
                .life("failed", of(notice(null, null), queued -> queued.failed(3, "SMTP_550", LATER)))
                .life("suppressed", Delivery.suppressedFromTheStart(notice(null, null), "POST_VACANT", DUE))
                .check("delivery", DeliveryEvent.class);
    }

    private interface End {
        List<DeliveryEvent> of(Delivery queued);
    }

    private static List<DeliveryEvent> of(Notice notice, End end) {
        var first = Delivery.queue(notice, DUE);
        var queued = Delivery.born("d", first.getFirst());
        var delayed = queued.at(LATER);
        return Stream.of(first, delayed, end.of(queued)).flatMap(List::stream).toList();
    }

    private static Notice notice(@Nullable Integer calendarSequence, @Nullable Instant staleAfter) {
        return new Notice(
                new Notice.About("plan", "MEETING", "meeting", List.of("agreement")),
                new Notice.Occasion(2, "meeting-rescheduled", DUE, staleAfter),
                new Notice.Addressee("lsh-president", "LSH/PRESIDENT", "MAIL", "fr"),
                "LEGAL_NOTICE",
                calendarSequence);
    }
}
