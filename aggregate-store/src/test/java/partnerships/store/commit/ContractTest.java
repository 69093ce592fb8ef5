package partnerships.store.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import partnerships.contracts.EventJson;
import partnerships.contracts.OperationEvents.EventSkipped;
import partnerships.contracts.Topics;
import partnerships.store.Parcel;
import partnerships.store.contract.PublishedSchemas;
import partnerships.store.document.Command;
import partnerships.store.document.Contract;
import partnerships.store.document.HandOver;
import partnerships.store.document.PendingEvents;
import partnerships.store.document.StoreException.ContractViolated;
import partnerships.store.tracing.Traces;

/** What happens to an event that nobody could read. */
class ContractTest extends ParcelsRig {

    private final List<String> skipped = new ArrayList<>();

    @Test
    void aCommandThatWouldTellItIsRefusedAndNothingIsStored() {
        String id = instance.pack("r");

        assertThatExceptionOfType(ContractViolated.class)
                .isThrownBy(() ->
                        refusing("Stamped").change(id, Command.bySystem("anna"), (parcel, _) -> parcel.stamp("a")))
                .withMessageContaining("/text must satisfy pattern ^b$")
                .matches(violated -> violated.code().equals("CONTRACT_VIOLATED"));

        assertThat(collection.version(id)).isEqualTo(1);
        assertThat(skipped).isEmpty();
    }

    @Test
    void aFactThatWouldTellItIsRefusedAsUnusable() {
        assertThatExceptionOfType(ContractViolated.class)
                .isThrownBy(() -> refusing("Packed")
                        .react(
                                "born",
                                DocumentStoreFactsTest.fact("source", 1),
                                (_, now) -> List.of(new Parcel.Event.Packed("r", now))));

        assertThat(parcels.find("born")).isEqualTo(Optional.empty());
    }

    @Test
    void whatTimeHasDoneIsStoredAndToldAsSkipped() {
        String id = instance.pack("r");
        parcels.change(
                id, Command.bySystem("anna"), (_, now) -> List.of(new Parcel.Event.ReminderSet(now.plusSeconds(60))));
        clock.pass(Duration.ofMinutes(2));

        assertThat(refusing("Reminded").pass(id)).isTrue();

        assertThat(parcels.find(id).orElseThrow().aggregate().reminders()).isEqualTo(1);
        assertThat(collection.load(id).orElseThrow().version()).isEqualTo(3);
        assertThat(skipped).containsExactly("skipped");
    }

    @Test
    void thePublishedSchemasSayWhatTheyAskAndWhere() {
        var schemas = new PublishedSchemas(() -> {});
        var fits = EventJson.write(new EventSkipped("partnership.agreement.AgreementSigned.v1", Instant.EPOCH));
        var strange = "{\"skippedType\":7}".getBytes(StandardCharsets.UTF_8);

        assertThat(schemas.breaches(EventSkipped.TYPE, fits)).isEmpty();
        assertThat(schemas.breaches(EventSkipped.TYPE, strange))
                .extracting(breach -> breach.path() + " " + breach.rule())
                .contains("/skippedType type");
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> schemas.breaches("no.such.type", fits));
    }

    private DocumentStore<Parcel, Parcel.Event> refusing(String type) {
        var contract = new Contract() {
            @Override
            public List<Breach> breaches(String told, byte[] data) {
                return told.contains(type) ? List.of(new Breach("/text", "pattern", "^b$")) : List.of();
            }

            @Override
            public void skipped() {
                skipped.add("skipped");
            }
        };
        return new DocumentStore<>(
                Parcel.definition(Topics.AGREEMENTS),
                collection,
                (_, _, _) -> List.of(),
                new StoreContext(NOBODY, _ -> {}, clock, clock, _ -> {}, new HeldAggregates(), Traces.NONE, contract));
    }

    private static final HandOver NOBODY = new HandOver() {
        @Override
        public void accept(PendingEvents pending, Instant claimedUntil) {}

        @Override
        public void behind(String id, Instant dueAt) {}
    };
}
