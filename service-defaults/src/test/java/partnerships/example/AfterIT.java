package partnerships.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class AfterIT extends ExampleIT {

    @Autowired
    private ExampleService.Progress progress;

    @BeforeEach
    void theServiceHasAppliedThreeEventsOfOne() {
        progress.subject = "one";
        progress.sequence = 3;
    }

    @Test
    void whatIsAppliedIsShownAtOnce() {
        assertThat(staff().get("/v1/things/x?after=one@3").status()).isEqualTo(200);
    }

    @Test
    void whatIsAppliedMeanwhileIsWaitedFor() {
        var answer = CompletableFuture.supplyAsync(() -> staff().get("/v1/things/x?after=one@4"));
        assertThat(answer).isNotDone();

        progress.sequence = 4;

        assertThat(answer.join().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one@4", "two@1"})
    void whatIsNotAppliedInTwoSecondsIsNeverAnsweredWithSomethingOlder(String position) {
        Instant start = Instant.now();
        var answer = staff().get("/v1/things/x?after=" + position);

        assertThat(answer.problem()).isEqualTo("503 NOT_APPLIED_YET");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void whoWaitsAsksTheDatabaseLessAndLessOften() {
        int before = progress.asked.get();

        assertThat(staff().get("/v1/things/x?after=one@4").status()).isEqualTo(503);

        assertThat(progress.asked.get() - before).isBetween(5, 25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "@1", "one@0", "one@x", "one@-1", ""})
    void aPositionThatIsNoneIsRefused(String position) {
        assertThat(staff().get("/v1/things/x?after=" + position).problem()).isEqualTo("400 INVALID after:FORMAT");
    }

    @Test
    void aPartysUserWaitsForItsOwnAndCannotTellTheForeignFromWhatWasNeverThere() {
        var party = service().bearer(RIG.tokens().partyToken("person-1", "one", "things:read"));
        var other = service().bearer(RIG.tokens().partyToken("person-2", "two", "things:read"));

        assertThat(party.get("/v1/things/x?after=one@3").status()).isEqualTo(200);
        assertThat(party.get("/v1/things/x?after=one@4").problem()).isEqualTo("503 NOT_APPLIED_YET");
        var foreign = other.get("/v1/things/x?after=one@3");
        var unknown = other.get("/v1/things/x?after=six@3");
        assertThat(foreign.problem()).isEqualTo("503 NOT_APPLIED_YET");
        assertThat(foreign.body().replace("one@3", "")).isEqualTo(unknown.body().replace("six@3", ""));
    }
}
