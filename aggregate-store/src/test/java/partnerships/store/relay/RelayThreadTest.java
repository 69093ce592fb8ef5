package partnerships.store.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import partnerships.store.document.Claims;
import partnerships.store.document.PendingEvents;
import partnerships.store.memory.Instance;
import partnerships.store.memory.MemoryBroker;
import partnerships.store.memory.MemoryBroker.Fate;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.memory.MemoryCollection.Moment;
import partnerships.store.memory.SettableClock;

@Timeout(30)
class RelayThreadTest {

    private final MemoryCollection collection = new MemoryCollection();
    private final MemoryBroker broker = new MemoryBroker();
    private final SettableClock clock = new SettableClock();
    private final Instance instance = new Instance(collection, broker, clock);
    private final String name = UUID.randomUUID().toString();
    private final RelayThread thread = new RelayThread(name, instance.relay(), clock);
    private final BlockingQueue<Long> sends = new LinkedBlockingQueue<>();

    @Test
    void whatWasHandedOverIsSentBeforeTheEnd() throws InterruptedException {
        String first = instance.pack("r");
        String second = instance.pack("s");
        handOver(instance.handedOver().getFirst());

        endAmidTheFirstSend(() -> handOver(instance.handedOver().getLast()));

        assertThat(broker.ids()).containsExactly(first + "@1", second + "@1");
    }

    @Test
    void whatCameBehindIsLookedAtBeforeTheEnd() throws InterruptedException {
        Outbox.Behind late = instance.stampWhileItsHeadIsCleared(instance.pack("r"));
        String handed = instance.pack("s");
        handOver(instance.handedOver().getFirst());
        thread.behind(late.id(), late.dueAt());

        endAmidTheFirstSend(() -> {});

        assertThat(broker.ids()).containsExactly(late.id() + "@1", handed + "@1", late.id() + "@2");
    }

    @Test
    void whoIsAboutToEndSweepsNoMore() throws InterruptedException {
        String left = instance.pack("r");
        clock.pass(Duration.ofMinutes(1));
        String handed = instance.pack("s");
        handOver(instance.handedOver().getLast());

        endAmidTheFirstSend(() -> {});

        assertThat(broker.ids()).containsExactly(handed + "@1");
        assertThat(collection.pending(left)).containsExactly(1L);
    }

    @Test
    void theConnectionIsClosedAtTheEnd() {
        thread.start();
        end();

        assertThat(broker.isClosed()).isTrue();
    }

    @Test
    void whatWaitedAsLongAsItsClaimIsLeftToASweep() {
        instance.pack("r");

        thread.accept(instance.handedOver().getFirst(), clock.instant());
        thread.start();
        end();

        assertThat(broker.ids()).isEmpty();
    }

    @Test
    void whatIsHandedOverToABusyRelayIsLeftToASweep() {
        String id = instance.pack("r");
        for (int i = 0; i < 4 * Relay.PAGE; i++) {
            thread.accept(instance.handedOver().getFirst(), clock.instant());
        }

        handOver(instance.handedOver().getFirst());
        thread.start();
        end();

        assertThat(broker.ids()).isEmpty();
        assertThat(collection.pending(id)).containsExactly(1L);
    }

    @Test
    void whatIsPendingIsLeftToAnotherByWhoIsInterrupted() {
        String first = instance.pack("r");
        String second = instance.pack("s");
        handOver(instance.handedOver().getFirst());
        broker.decide(_ -> {
            handOver(instance.handedOver().getLast());
            Thread.currentThread().interrupt();
            return Fate.ACKNOWLEDGED;
        });

        thread.start();
        end();

        assertThat(broker.ids()).containsExactly(first + "@1");
        assertThat(collection.pending(second)).containsExactly(1L);
    }

    @Test
    void whatNobodyHandedOverIsFoundByASweep() throws InterruptedException {
        instance.pack("r");
        clock.pass(Duration.ofMinutes(1));
        answerAll(Fate.ACKNOWLEDGED);

        thread.start();

        sent();
        end();
    }

    @Test
    void whatCameBehindIsLookedAtBeforeItIsDue() throws InterruptedException {
        Outbox.Behind late = instance.stampWhileItsHeadIsCleared(instance.pack("r"));
        answerAll(Fate.ACKNOWLEDGED);
        thread.start();

        thread.behind(late.id(), late.dueAt());

        sent();
        end();
    }

    @Test
    void whatIsHandedOverNeedNotWaitForASweep() throws InterruptedException {
        instance.pack("r");
        answerAll(Fate.ACKNOWLEDGED);
        thread.start();

        handOver(instance.handedOver().getFirst());

        sent();
        end();
    }

    @Test
    void aTurnThatFailsIsFollowedByAnotherInASecond() throws InterruptedException {
        instance.pack("r");
        clock.pass(Duration.ofMinutes(1));
        collection.once("due", Moment.BEFORE, () -> {
            throw new MongoException("the database is away");
        });
        broker.decide(_ -> {
            sends.add(System.nanoTime());
            throw new IllegalStateException("a fault of ours");
        });

        long start = System.nanoTime();
        thread.start();
        long first = sent();
        clock.pass(Duration.ofMinutes(1));
        long second = sent();
        end();

        assertASecondBetween(start, first);
        assertASecondBetween(first, second);
    }

    @Test
    void noSweepComesForASecondAfterTheBrokerTookNothing() throws InterruptedException {
        instance.pack("r");
        clock.pass(Duration.ofMinutes(1));
        instance.pack("s");
        handOver(instance.handedOver().getLast());
        answerAll(Fate.REFUSED);

        thread.start();
        long handedOver = sent();
        long swept = sent();
        end();

        assertASecondBetween(handedOver, swept);
    }

    private void handOver(PendingEvents pending) {
        thread.accept(pending, clock.instant().plus(Claims.OUTBOX));
    }

    private void answerAll(Fate fate) {
        broker.decide(_ -> {
            sends.add(System.nanoTime());
            return fate;
        });
    }

    /** Waits for the next send, and returns when it was. */
    private long sent() throws InterruptedException {
        return Objects.requireNonNull(sends.poll(10, TimeUnit.SECONDS), "nothing was sent");
    }

    private static void assertASecondBetween(long earlier, long later) {
        assertThat(later - earlier).isGreaterThanOrEqualTo(TimeUnit.SECONDS.toNanos(1));
    }

    /** Starts the thread, tells it to end while the broker makes it wait, and waits until it has ended. */
    private void endAmidTheFirstSend(Runnable meanwhile) throws InterruptedException {
        var goOn = new CountDownLatch(1);
        broker.decide(_ -> {
            sends.add(System.nanoTime());
            waitFor(goOn);
            return Fate.ACKNOWLEDGED;
        });
        thread.start();
        sent();
        meanwhile.run();
        Thread leaving = Thread.ofPlatform().start(thread::close);
        await().until(() -> leaving.getState() == Thread.State.TIMED_WAITING);
        goOn.countDown();
        leaving.join();
        assertEnded();
    }

    private void end() {
        thread.close();
        assertEnded();
    }

    private void assertEnded() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("relay-" + name);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
