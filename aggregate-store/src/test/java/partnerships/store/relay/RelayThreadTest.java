package partnerships.store.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import partnerships.store.document.PendingEvents;
import partnerships.store.memory.Instance;
import partnerships.store.memory.MemoryBroker;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.memory.SettableClock;

class RelayThreadTest {

    private final MemoryCollection collection = new MemoryCollection();
    private final MemoryBroker broker = new MemoryBroker();
    private final SettableClock clock = new SettableClock();
    private final Instance instance = new Instance(collection, broker, clock);
    private final RelayThread thread = new RelayThread("test", instance.relay(), InstantSource.system());

    @Test
    void whatWasHandedOverIsSentBeforeTheEnd() throws InterruptedException {
        String first = instance.pack("r");
        String second = instance.pack("s");
        List<PendingEvents> handedOver = instance.handedOver();
        var sending = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        broker.decide(event -> {
            sending.countDown();
            waitFor(goOn);
            return MemoryBroker.Fate.ACKNOWLEDGED;
        });
        thread.start();
        thread.accept(handedOver.getFirst(), InstantSource.system().instant().plusSeconds(60));
        sending.await();

        thread.accept(handedOver.getLast(), InstantSource.system().instant().plusSeconds(60));
        Thread leaving = Thread.ofPlatform().start(thread::close);
        await().atMost(Duration.ofSeconds(5)).until(() -> leaving.getState() == Thread.State.TIMED_WAITING);
        goOn.countDown();
        leaving.join();

        assertThat(broker.ids()).containsExactly(first + "@1", second + "@1");
    }

    @Test
    void whatWaitedLongerThanItsClaimIsLeftToASweep() {
        instance.pack("r");

        thread.accept(
                instance.handedOver().getFirst(),
                InstantSource.system().instant().minusMillis(1));
        thread.start();
        thread.close();

        assertThat(broker.ids()).isEmpty();
    }

    @Test
    void whatNobodyHandedOverIsFoundByASweep() throws InterruptedException {
        instance.pack("r");
        clock.pass(Duration.ofMinutes(1));
        var sent = new CountDownLatch(1);
        broker.decide(_ -> {
            sent.countDown();
            return MemoryBroker.Fate.ACKNOWLEDGED;
        });

        thread.start();

        assertThat(sent.await(5, TimeUnit.SECONDS)).isTrue();
        thread.close();
    }

    @Test
    void aTurnThatFailsIsNotTheLast() throws InterruptedException {
        instance.pack("r");
        clock.pass(Duration.ofMinutes(1));
        var tries = new CountDownLatch(2);
        broker.decide(_ -> {
            tries.countDown();
            throw new IllegalStateException("a fault of ours");
        });

        thread.start();
        assertThat(tries.await(100, TimeUnit.MILLISECONDS)).isFalse();
        clock.pass(Duration.ofMinutes(1));

        assertThat(tries.await(5, TimeUnit.SECONDS)).isTrue();
        thread.close();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
