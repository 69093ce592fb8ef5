package partnerships.store.timer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.store.Parcel;
import partnerships.store.document.Command;
import partnerships.store.document.StoreException;
import partnerships.store.document.Stored;
import partnerships.store.memory.Instance;
import partnerships.store.memory.MemoryBroker;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.memory.MemoryCollection.Moment;
import partnerships.store.memory.SettableClock;

class TimerTest {

    private final MemoryCollection collection = new MemoryCollection();
    private final SettableClock clock = new SettableClock();
    private final Instance one = new Instance(collection, new MemoryBroker(), clock);
    private final Instance other = new Instance(collection, new MemoryBroker(), clock);
    private final AtomicInteger failures = new AtomicInteger();

    @Test
    void whatFellDueInAnOutageHappensOnceEachWithTheTimeItWasDue() {
        Instant due = clock.instant().plus(Duration.ofHours(1));
        String id = remindedAt(due);
        clock.pass(Duration.ofDays(30));

        sweep(one);
        sweep(other);

        var sent = one.handedOver().getLast().events();
        assertThat(sent.stream().map(event -> event.headers().get(CloudEvent.TIME)))
                .containsExactly(
                        due.toString(),
                        due.plus(Parcel.AGAIN).toString(),
                        due.plus(Parcel.AGAIN).plus(Parcel.AGAIN).toString());
        assertThat(sent.stream().map(event -> event.headers().get(CloudEvent.RECORDED_TIME)))
                .containsOnly(clock.instant().toString());
        assertThat(sent.stream().map(event -> event.headers().get(CloudEvent.ACTOR)))
                .containsOnly("timer");
        assertThat(one.store().find(id).map(Stored::version)).contains(5L);
    }

    @Test
    void whatIsDueFirstHappensFirst() {
        String later = remindedAt(clock.instant().plus(Duration.ofHours(2)));
        String sooner = remindedAt(clock.instant().plus(Duration.ofHours(1)));
        clock.pass(Duration.ofHours(3));

        sweep(one);

        assertThat(one.handedOver().stream().map(pending -> pending.id())).containsExactly(sooner, later);
    }

    @Test
    void ofTwoInstancesOneRecordsIt() {
        String id = remindedAt(clock.instant().plus(Duration.ofHours(1)));
        clock.pass(Duration.ofHours(2));
        collection.once("update", Moment.BEFORE, () -> sweep(other));

        sweep(one);

        assertThat(one.store().find(id).map(Stored::aggregate).map(Parcel::reminders))
                .contains(1);
    }

    @Test
    void anAggregateThatCannotSayWhatTimeDoesToItIsAskedAgainInAMinuteAndHoldsUpNobody() {
        String cursed = remindedAt(clock.instant().plus(Duration.ofMinutes(1)));
        one.stamp(cursed, Parcel.CURSED);
        String fine = remindedAt(clock.instant().plus(Duration.ofMinutes(2)));
        clock.pass(Duration.ofHours(1));

        sweep(one);
        sweep(one);

        assertThat(failures).hasValue(1);
        assertThat(one.store().find(fine).map(Stored::aggregate).map(Parcel::reminders))
                .contains(1);
        clock.pass(Duration.ofMinutes(1));
        sweep(one);
        assertThat(failures).hasValue(2);
    }

    @Test
    void whatTheDatabaseRefusesOfOneAggregateHoldsUpNobody() {
        String refused = remindedAt(clock.instant().plus(Duration.ofMinutes(1)));
        String fine = remindedAt(clock.instant().plus(Duration.ofMinutes(2)));
        clock.pass(Duration.ofHours(1));
        var passed = new ArrayList<String>();
        Predicate<String> pass = id -> {
            if (id.equals(refused)) {
                throw new MongoWriteException(
                        new WriteError(10334, "too large", new BsonDocument()), new ServerAddress(), Set.of());
            }
            return passed.add(id);
        };

        new Timer(collection, pass, clock, failures::incrementAndGet).sweep();

        assertThat(passed).containsExactly(fine);
        assertThat(failures).hasValue(1);
    }

    @Test
    void nothingIsDueBeforeItsTime() {
        String id = remindedAt(clock.instant().plus(Duration.ofHours(1)));

        sweep(one);

        assertThat(one.store().find(id).map(Stored::version)).contains(2L);
    }

    @Test
    void aSweepSaysWhetherMoreMayBeDue() {
        for (int i = 1; i <= 200; i++) {
            remindedAt(clock.instant().plus(Duration.ofSeconds(i)));
        }
        clock.pass(Duration.ofHours(1));
        var timer = new Timer(collection, one.store()::pass, clock, failures::incrementAndGet);

        assertThat(timer.sweep()).isTrue();
        assertThat(timer.sweep()).isFalse();
    }

    @Test
    void aSweepThatGotNowhereWaitsForTheNext() {
        for (int i = 1; i <= 200; i++) {
            remindedAt(clock.instant().plus(Duration.ofSeconds(i)));
        }
        clock.pass(Duration.ofHours(1));
        Predicate<String> overtaken = id -> {
            throw new StoreException.VersionConflict(1);
        };

        assertThat(new Timer(collection, overtaken, clock, failures::incrementAndGet).sweep())
                .isFalse();
        assertThat(new Timer(collection, _ -> false, clock, failures::incrementAndGet).sweep())
                .isTrue();
    }

    private String remindedAt(Instant due) {
        String id = one.pack("r" + due);
        one.store().change(id, Command.bySystem("anna"), (_, _) -> List.of(new Parcel.Event.ReminderSet(due)));
        one.sendHandedOver();
        return id;
    }

    private void sweep(Instance instance) {
        new Timer(collection, instance.store()::pass, clock, failures::incrementAndGet).sweep();
    }
}
