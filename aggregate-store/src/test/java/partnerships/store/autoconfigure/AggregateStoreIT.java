package partnerships.store.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Position;
import partnerships.localrun.testing.TestRig;
import partnerships.store.Parcel;
import partnerships.store.document.Command;
import partnerships.store.document.IdempotencyKey;
import partnerships.store.document.StoreException;
import partnerships.store.document.Stored;

class AggregateStoreIT {

    private static final TestRig RIG = TestRig.of(AggregateStoreIT.class);
    private static RunningStore service;

    @BeforeAll
    static void start() {
        service = new RunningStore(RIG);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatIsCommittedIsStoredAndTold() {
        Position packed = pack();
        String id = packed.subject();

        Position stamped =
                service.parcels().change(id, Command.bySystem("anna"), (parcel, _) -> parcel.stamp("fragile"));

        assertThat(stamped).isEqualTo(new Position(id, 2));
        assertThat(service.parcels().find(id))
                .contains(new Stored<>(id, 2, new Parcel(id, "r-" + id, List.of("fragile"), null, 0, false)));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(service.sequencesTold(id)).containsExactly(1L, 2L));
        CloudEvent second = service.told(id).getLast().event();
        assertThat(second.id()).isEqualTo(id + "@2");
        assertThat(second.type()).isEqualTo("test.parcel.Stamped.v1");
        assertThat(second.actor()).isEqualTo("anna");
        assertThat(second.recordedTime()).isEqualTo(service.now());
    }

    @Test
    void aChangeOfMoreThanOnesOwnEntryNeedsTheVersionSeen() {
        String id = pack().subject();
        var blind = command(null, null);

        assertThatExceptionOfType(StoreException.PreconditionRequired.class)
                .isThrownBy(() -> service.parcels().change(id, blind, (parcel, _) -> parcel.stamp("x")));
        assertThatExceptionOfType(StoreException.VersionConflict.class)
                .isThrownBy(() -> service.parcels().change(id, command(null, 7L), (parcel, _) -> parcel.stamp("x")));
        assertThat(service.parcels().find(id)).map(Stored::version).contains(1L);
    }

    @Test
    void aTakenReferenceIsRefused() {
        Position first = pack();

        assertThatExceptionOfType(StoreException.ReferenceTaken.class)
                .isThrownBy(() -> service.parcels()
                        .create(
                                Command.bySystem("anna"),
                                (_, now) -> List.of(new Parcel.Event.Packed("r-" + first.subject(), now))));
    }

    @Test
    void aRepeatedRequestIsAnsweredAsBefore() {
        var key = new IdempotencyKey(UUID.randomUUID().toString(), "hash");
        Position packed = service.parcels()
                .create(command(key, null), (id, now) -> List.of(new Parcel.Event.Packed("r-" + id, now)));
        Position again = service.parcels()
                .create(command(key, null), (id, now) -> List.of(new Parcel.Event.Packed("r-" + id, now)));
        var second = new IdempotencyKey(UUID.randomUUID().toString(), "hash");
        Position stamped =
                service.parcels().change(packed.subject(), command(second, 1L), (parcel, _) -> parcel.stamp("a"));
        Position stampedAgain =
                service.parcels().change(packed.subject(), command(second, 1L), (parcel, _) -> parcel.stamp("a"));

        assertThat(again).isEqualTo(packed);
        assertThat(stampedAgain).isEqualTo(stamped);
        assertThat(service.parcels().find(packed.subject()))
                .map(Stored::version)
                .contains(2L);
        assertThatExceptionOfType(StoreException.KeyReused.class)
                .isThrownBy(() -> service.parcels()
                        .change(
                                packed.subject(),
                                command(new IdempotencyKey(second.value(), "other"), 2L),
                                (parcel, _) -> parcel.stamp("b")));
    }

    @Test
    void manyCommandsInARowAreToldInOrderAndOnce() {
        String id = pack().subject();

        for (int i = 0; i < 50; i++) {
            service.parcels().change(id, Command.bySystem("anna"), (parcel, _) -> parcel.stamp("again"));
        }

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(service.sequencesTold(id))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 51).boxed().toList()));
    }

    private static Position pack() {
        return service.parcels()
                .create(Command.bySystem("anna"), (id, now) -> List.of(new Parcel.Event.Packed("r-" + id, now)));
    }

    private static Command command(@Nullable IdempotencyKey key, @Nullable Long expectedVersion) {
        return new Command("anna", key, expectedVersion, false, new Command.Origin("c-1", null, null));
    }
}
