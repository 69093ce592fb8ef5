package partnerships.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.delivery.DeliveryEvent.NotificationFailed;
import partnerships.delivery.DeliveryEvent.NotificationSent;
import partnerships.delivery.DeliveryEvent.NotificationSuppressed;
import partnerships.delivery.messaging.DeliveryMessages;
import partnerships.testkit.events.Schemas;

class DeliveryTest {

    private static final Instant DUE = Instant.parse("2027-02-01T09:00:00Z");
    private static final Instant NOW = DUE.plusSeconds(2);

    private static final Instant DELAYED = DUE.plusSeconds(600);

    private static Notice notice(@Nullable Integer calendarSequence) {
        return new Notice(
                new Notice.About("plan", "MEETING", "meeting", List.of("agreement")),
                new Notice.Occasion(2, "meeting-rescheduled", DUE, DUE.plusSeconds(60)),
                new Notice.Addressee("lsh-president", "LSH/PRESIDENT", "MAIL", "fr"),
                "LEGAL_NOTICE",
                calendarSequence);
    }

    private static Delivery queued() {
        return Delivery.born(
                Delivery.idOf(notice(1)), Delivery.queue(notice(1), DUE).getFirst());
    }

    private static Delivery after(List<DeliveryEvent> events) {
        var delivery = queued();
        for (var event : events) {
            delivery = delivery.after(event);
        }
        return delivery;
    }

    private static Stream<Delivery> settled() {
        return Stream.of(
                after(queued().sent(1, false, NOW)),
                after(queued().failed(3, "SMTP_550", NOW)),
                after(queued().suppress("STALE", NOW)));
    }

    private static Stream<Delivery> all() {
        return Stream.concat(settled(), Stream.of(after(queued().at(DELAYED))));
    }

    private static Stream<Function<Delivery, List<DeliveryEvent>>> decisions() {
        return Stream.of(d -> d.sent(1, false, NOW), d -> d.failed(1, "SMTP_550", NOW), d -> d.suppress("STALE", NOW));
    }

    @Test
    void aQueuedDeliveryEndsOneWay() {
        assertThat(queued().sent(2, true, NOW)).containsExactly(new NotificationSent(2, NOW, 2000, true));
        assertThat(queued().failed(3, "SMTP_550", NOW)).containsExactly(new NotificationFailed(3, "SMTP_550", NOW));
        assertThat(queued().suppress("STALE", NOW)).containsExactly(new NotificationSuppressed("STALE", NOW));
    }

    @ParameterizedTest
    @MethodSource("settled")
    void anOutcomeStands(Delivery delivery) {
        assertThat(decisions())
                .allSatisfy(decision -> assertThat(decision.apply(delivery)).isEmpty());
    }

    @Test
    void aLegalNoticeThatTakesTooLongSaysSoOnce() {
        assertThat(queued().due()).hasValue(DELAYED);
        assertThat(queued().at(DELAYED.minusNanos(1))).isEmpty();
        assertThat(queued().at(DELAYED.plusSeconds(60)))
                .containsExactly(new DeliveryEvent.NotificationDelayed(DUE, DELAYED));

        var delayed = after(queued().at(DELAYED));
        assertThat(delayed.queued()).isTrue();
        assertThat(delayed.due()).isEmpty();
        assertThat(delayed.at(DELAYED.plusSeconds(6000))).isEmpty();
        assertThat(delayed.sent(9, false, NOW)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("settled")
    void whatHasAnOutcomeTakesNoTime(Delivery delivery) {
        assertThat(delivery.due()).isEmpty();
        assertThat(delivery.at(DELAYED)).isEmpty();
    }

    @Test
    void aReminderMayTakeItsTime() {
        var legal = notice(null);
        var reminder = new Notice(legal.about(), legal.occasion(), legal.to(), "REMINDER", null);
        var queued = Delivery.born("d", Delivery.queue(reminder, DUE).getFirst());

        assertThat(queued.due()).isEmpty();
        assertThat(queued.at(DELAYED)).isEmpty();
    }

    @Test
    void itIsUselessFromItsLimitOn() {
        assertThat(queued().uselessness(DUE.plusSeconds(59))).isEmpty();
        assertThat(queued().uselessness(DUE.plusSeconds(60))).hasValue("STALE");
    }

    @Test
    void theSameStepForTheSameRecipientIsTheSameDelivery() {
        assertThat(Delivery.idOf(notice(1))).isEqualTo(Delivery.idOf(notice(null)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theFoldOfTheEventsReadBackIsTheDelivery(Delivery delivery) {
        var messages = DeliveryMessages.CODEC;
        var events = new ArrayList<>(Delivery.queue(notice(1), DUE));
        events.addAll(
                switch (delivery.outcome()) {
                    case DeliveryOutcome.Queued _ -> queued().at(DELAYED);
                    case DeliveryOutcome.Sent _ -> queued().sent(1, false, NOW);
                    case DeliveryOutcome.Failed _ -> queued().failed(3, "SMTP_550", NOW);
                    case DeliveryOutcome.Suppressed _ -> queued().suppress("STALE", NOW);
                });

        var readBack = events.stream()
                .map(event -> {
                    var message = messages.write(delivery, event);
                    var bytes = EventJson.write(message.data());
                    assertThat(Schemas.violations(message.type(), bytes)).isEmpty();
                    return messages.read(CloudEvent.of(Map.of(CloudEvent.TYPE, message.type()), bytes));
                })
                .toList();

        assertThat(readBack).isEqualTo(events);
        assertThat(after(readBack)).isEqualTo(delivery);
    }
}
