package partnerships.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import partnerships.defaults.security.Caller;
import partnerships.exports.Stamp;
import partnerships.history.Freshness;
import partnerships.rows.persistence.Visibility;
import partnerships.rows.web.Reading;

/** Figures are read again exactly when they may be others. */
class SharedFiguresTest {

    private static final Caller STAFF = new Caller("person", Optional.empty(), Set.of());
    private static final Reading READING = reading("2026-11-23T09:00:00Z");

    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger state = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final SharedFigures<Integer> shared = new SharedFigures<>(_ -> state.get(), nanos::get);

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void thePagesOfAReportShareThem() {
        assertThat(asked(STAFF, READING, "limit=1")).isOne();
        assertThat(asked(STAFF, READING, "limit=2", "next=abc")).isOne();
        assertThat(asked(STAFF, reading("2026-11-23T09:00:05Z"))).isOne();
    }

    @Test
    void anotherStateIsReadAnew() {
        asked(STAFF, READING);
        state.incrementAndGet();

        assertThat(asked(STAFF, READING)).isEqualTo(2);
    }

    @Test
    void whatIsAskedByAnotherPartyOnAnotherDayOrWithOtherParametersIsReadAnew() {
        asked(STAFF, READING);

        assertThat(asked(new Caller("person", Optional.of("lsh"), Set.of()), READING))
                .isEqualTo(2);
        assertThat(asked(new Caller("person", Optional.of("rcs"), Set.of()), READING))
                .isEqualTo(3);
        assertThat(asked(STAFF, reading("2026-11-24T09:00:00Z"))).isEqualTo(4);
        assertThat(asked(STAFF, READING, "from=2026-01-01")).isEqualTo(5);
        assertThat(asked(STAFF, READING, "after=agreement@2")).isEqualTo(6);
        assertThat(asked(STAFF, READING)).isOne();
    }

    @Test
    void afterTenSecondsTheyAreReadAnewHoweverOftenTheyWereAskedFor() {
        asked(STAFF, READING);
        nanos.set(Duration.ofSeconds(10).toNanos());
        assertThat(asked(STAFF, READING)).isOne();

        nanos.incrementAndGet();
        assertThat(asked(STAFF, READING)).isEqualTo(2);
    }

    @Test
    void onlyTheLastEightQuestionsAreKept() {
        for (int n = 0; n < 9; n++) {
            asked(STAFF, READING, "agreement=" + n);
        }

        assertThat(asked(STAFF, READING, "agreement=8")).isEqualTo(9);
        assertThat(asked(STAFF, READING, "agreement=0")).isEqualTo(10);
    }

    @Test
    void whoAsksMeanwhileWaitsForThem() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> {
            request();
            return shared.of(STAFF, READING, () -> {
                begun.countDown();
                awaitOf(released);
                return read.incrementAndGet();
            });
        });
        begun.await();
        var second = CompletableFuture.supplyAsync(() -> asked(STAFF, READING));
        released.countDown();

        assertThat(first.join()).isOne();
        assertThat(second.join()).isOne();
    }

    @Test
    void aFailureIsNotKept() {
        request();
        assertThatThrownBy(() -> shared.of(STAFF, READING, () -> {
                    throw new IllegalStateException("took too long");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(asked(STAFF, READING)).isOne();
    }

    private int asked(Caller caller, Reading reading, String... parameters) {
        request(parameters);
        return shared.of(caller, reading, read::incrementAndGet);
    }

    private static void request(String... parameters) {
        var request = new MockHttpServletRequest();
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            request.addParameter(parts[0], parts[1]);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static void awaitOf(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reading reading(String now) {
        var freshness = new Freshness(0, Map.of(), null, 0, 0);
        return new Reading(
                new Visibility.Staff(Set.of()), new Stamp(Instant.parse(now), freshness, "2026a"), ZoneOffset.UTC);
    }
}
