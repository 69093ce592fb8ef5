package partnerships.store.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    static Stream<Throwable> passing() {
        var timeout = new MongoTimeoutException("away");
        return Stream.of(
                timeout,
                new MongoSocketReadTimeoutException("slow", new ServerAddress(), new IllegalStateException()),
                new IllegalStateException("wrapped", timeout),
                new StoreException.OutboxFull(200, 1),
                new StoreException.OutcomeUnknown(timeout));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void anotherPartThatIsAwayComesBack(Throwable failure) {
        assertThat(Failures.passes(failure)).isTrue();
    }

    @Test
    void whatNobodyForesawDoesNot() {
        assertThat(List.of(new IllegalStateException(), new AssertionError(), new StoreException.NotFound("x")))
                .noneMatch(Failures::passes);
    }

    @Test
    void aLogLearnsClassesAndPlacesAndNoMessage() {
        var failure = new IllegalStateException("a@example.org", new IllegalArgumentException("b@example.org"));

        assertThat(Failures.describe(failure))
                .matches("java.lang.IllegalStateException at FailuresTest.java:\\d+.*"
                        + " < java.lang.IllegalArgumentException at FailuresTest.java:\\d+.*")
                .doesNotContain("example.org");
    }
}
