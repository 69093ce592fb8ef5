package partnerships.store.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.Topics;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;

class EventCodecTest {

    private static final Instant NOON = Instant.parse("2027-01-01T12:00:00Z");
    private static final Crate CRATE = new Crate("crate-1", new Label("fragile", ZoneId.of("Africa/Casablanca")));

    /** Something with a life. */
    record Crate(String id, Label label) implements Aggregate<Crate, CrateEvent> {
        @Override
        public Crate after(CrateEvent event) {
            return this;
        }
    }

    record Label(String text, ZoneId zone) {}

    record Weight(int value) {}

    record Size(int height, int width) {}

    enum Stamp {
        AIR,
        SEA
    }

    sealed interface Route {
        record ByAir(String carrier) implements Route {}

        record Anyhow() implements Route {}

        record Unheard(String stated) implements Route {}
    }

    sealed interface CrateEvent extends DomainEvent {

        record CratePacked(
                Size size,
                @Nullable Weight weight,
                Set<Stamp> stamps,
                Map<String, String> names,
                Route route,
                boolean damp,
                Instant at)
                implements CrateEvent {
            @Override
            public Optional<Instant> occurredAt() {
                return Optional.of(at);
            }
        }

        record CrateLost() implements CrateEvent {
            @Override
            public Optional<Instant> occurredAt() {
                return Optional.empty();
            }
        }
    }

    /** What is published. */
    static final class CrateEvents {

        record CratePacked(
                String crateId,
                int height,
                int breadth,
                @Nullable Integer weight,
                List<String> stamps,
                Map<String, String> names,
                RouteTaken route,
                @Nullable Boolean damp,
                String text,
                String zone) {
            public static final String TYPE = "partnership.crate.CratePacked.v1";
        }

        record RouteTaken(String kind, @Nullable String carrier) {}

        record CrateLost(String crateId, @Nullable String remark) {
            public static final String TYPE = "partnership.crate.CrateLost.v1";
        }
    }

    private static EventCodec.Builder<Crate, CrateEvent> begun() {
        return EventCodec.of(Crate.class, CrateEvent.class, Topics.AGREEMENTS)
                .everywhere("crateId", Crate::id)
                .value(Route.class, it -> it.otherwise(Route.Unheard.class));
    }

    private static EventCodec.Builder<Crate, CrateEvent> packed() {
        return begun().event(
                        CrateEvent.CratePacked.class,
                        CrateEvents.CratePacked.class,
                        it -> it.spread("size")
                                .rename("width", "breadth")
                                .fill(Label.class, (crate, _) -> crate.label()));
    }

    private static final EventCodec<Crate, CrateEvent> CODEC = packed().event(
                    CrateEvent.CrateLost.class,
                    CrateEvents.CrateLost.class,
                    it -> it.derive("remark", (_, _) -> null).expires((_, _) -> NOON))
            .build();

    private static CrateEvent.CratePacked packed(@Nullable Weight weight, Route route, boolean damp) {
        return new CrateEvent.CratePacked(
                new Size(3, 4),
                weight,
                Set.of(Stamp.SEA, Stamp.AIR),
                Map.of("fr", "caisse", "en", "crate"),
                route,
                damp,
                NOON);
    }

    private static String json(CrateEvent event) {
        return new String(EventJson.write(CODEC.write(CRATE, event).data()), UTF_8);
    }

    private static CrateEvent read(String type, String json) {
        var headers = new HashMap<>(Map.of(CloudEvent.TYPE, type, CloudEvent.TIME, NOON.toString()));
        return CODEC.read(CloudEvent.of(headers, json.getBytes(UTF_8)));
    }

    @Test
    void whatIsPublishedFollowsFromTheTypes() {
        assertThat(json(packed(new Weight(7), new Route.ByAir("RAM"), true)))
                .isEqualTo(
                        "{\"crateId\":\"crate-1\",\"height\":3,\"breadth\":4,\"weight\":7,\"stamps\":[\"AIR\",\"SEA\"],"
                                + "\"names\":{\"en\":\"crate\",\"fr\":\"caisse\"},\"route\":{\"kind\":\"BY_AIR\",\"carrier\":\"RAM\"},"
                                + "\"damp\":true,\"text\":\"fragile\",\"zone\":\"Africa/Casablanca\"}");
        assertThat(json(new CrateEvent.CrateLost())).isEqualTo("{\"crateId\":\"crate-1\"}");
        assertThat(CODEC.write(CRATE, new CrateEvent.CrateLost()).expiry()).isEqualTo(NOON);
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        for (var event : List.of(
                packed(new Weight(7), new Route.ByAir("RAM"), true),
                packed(null, new Route.Anyhow(), false),
                packed(null, new Route.Unheard("BY_CAMEL"), false),
                packed(null, new Route.Unheard("BY_AIR"), false))) {
            assertThat(read(CrateEvents.CratePacked.TYPE, json(event))).isEqualTo(event);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"height\":3,\"breadth\":4,\"route\":{}}",
                "{\"height\":3,\"breadth\":4,\"stamps\":[\"BY_HEART\"],\"route\":{\"kind\":\"ANYHOW\"}}",
                "{\"height\":\"high\"}",
                "["
            })
    void whatMakesNoSenseIsUndecodableAndNotRepeated(String json) {
        assertThatExceptionOfType(EventJson.Undecodable.class)
                .isThrownBy(() -> read(CrateEvents.CratePacked.TYPE, json))
                .withMessageNotContaining("BY_HEART");
    }

    @Test
    void anotherAggregatesEventIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("partnership.meeting.MeetingHeld.v1", "{}"));
    }

    @Test
    void anEventThatIsNotListedIsFoundAtOnce() {
        assertThatExceptionOfType(Misdeclared.class)
                .isThrownBy(() -> packed().build())
                .withMessageContaining("CrateLost is not listed");
    }

    @Test
    void aComponentThatComesFromNowhereIsFoundAtOnce() {
        var codec = packed().event(CrateEvent.CrateLost.class, CrateEvents.CrateLost.class);

        assertThatExceptionOfType(Misdeclared.class)
                .isThrownBy(codec::build)
                .withMessageContaining("remark of CrateLost comes from nowhere");
    }

    @Test
    void aComponentThatGoesNowhereIsFoundAtOnce() {
        var codec = begun().event(
                        CrateEvent.CratePacked.class,
                        CrateEvents.CratePacked.class,
                        it -> it.spread("size")
                                .derive("breadth", (_, _) -> 1)
                                .fill(Label.class, (crate, _) -> crate.label()));

        assertThatExceptionOfType(Misdeclared.class)
                .isThrownBy(codec::build)
                .withMessageContaining("width goes nowhere");
    }

    @Test
    void aNameThatDoesNotExistIsFoundAtOnce() {
        var codec = packed().event(
                        CrateEvent.CrateLost.class,
                        CrateEvents.CrateLost.class,
                        it -> it.derive("remarks", (_, _) -> ""));

        assertThatExceptionOfType(Misdeclared.class).isThrownBy(codec::build).withMessageContaining("has no remarks");
    }

    @Test
    void typesBetweenWhichThereIsNoWayAreFoundAtOnce() {
        assertThatExceptionOfType(Misdeclared.class)
                .isThrownBy(() -> new Links().between(Stamp.class, Integer.class, RecordType.of(Size.class)))
                .withMessageContaining("no way from");
    }
}
