package partnerships.defaults.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClockGuardTest {

    private static final Instant NOON = Instant.parse("2026-12-15T12:00:00Z");

    private Instant database = NOON;
    private Duration passed = Duration.ZERO;
    private Duration error = Duration.ZERO;
    private Duration answerTakes = Duration.ZERO;
    private ClockGuard guard;

    @BeforeEach
    void aGuard() {
        guard = new ClockGuard(() -> NOON.plus(passed).plus(error), () -> passed.toNanos(), this::ask);
    }

    private Instant ask() {
        pass(answerTakes.dividedBy(2));
        Instant answer = database;
        pass(answerTakes.dividedBy(2));
        return answer;
    }

    private void pass(Duration time) {
        passed = passed.plus(time);
        database = database.plus(time);
    }

    @Test
    void aClockLikeTheDatabasesIsRight() {
        guard.look();
        pass(Duration.ofHours(1));

        assertThat(guard.isRight()).isTrue();
        assertThat(guard.ahead()).isZero();
    }

    @Test
    void fiveSecondsAreRightAndMoreAreNot() {
        error = Duration.ofSeconds(-5);
        guard.look();
        assertThat(guard.isRight()).isTrue();

        error = Duration.ofSeconds(-5).minusMillis(1);
        guard.look();
        assertThat(guard.isRight()).isFalse();
        assertThat(guard.ahead()).isEqualTo(error);
    }

    @Test
    void aJumpIsSeenBeforeTheNextLook() {
        guard.look();
        pass(Duration.ofSeconds(3));

        error = Duration.ofMinutes(10);
        assertThat(guard.isRight()).isFalse();

        error = Duration.ZERO;
        assertThat(guard.isRight()).isTrue();
    }

    @Test
    void aSlowAnswerIsNoSkew() {
        answerTakes = Duration.ofMillis(900);
        guard.look();

        assertThat(guard.ahead()).isZero();
    }

    @Test
    void anAnswerThatTookTooLongSaysNothing() {
        guard.look();
        error = Duration.ofSeconds(20);
        answerTakes = Duration.ofSeconds(3);
        guard.look();

        assertThat(guard.ahead()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void whatTheDatabaseDoesNotSayLeavesTheClockAsItWas() {
        error = Duration.ofSeconds(7);
        guard.look();
        var away = new ClockGuard(() -> NOON, () -> 0, () -> {
            throw new IllegalStateException("away");
        });
        away.look();

        assertThat(away.isRight()).isTrue();
        assertThat(guard.isRight()).isFalse();
    }
}
