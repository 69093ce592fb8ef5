package partnerships.testkit.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.testkit.requests.AccessTable.Row;

/**
 * What every request of a service keeps to, as its {@link AccessTable} says it. A service's test says what can be asked and about
 * what, and inherits the tests; {@link EveryCommand} adds those of a service that takes commands.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public interface EveryRequest {

    /** Mapped by frameworks, for holders of any token or for nobody; not part of the interface that is described. */
    Set<String> UNDESCRIBED = Set.of("GET /error", "GET /v3/api-docs", "GET /v3/api-docs.yaml");

    /** Returns every request that the service takes: {@code GET /v1/meetings/{id}}. */
    Set<String> mapped();

    /** Returns who asks the service that runs, and about what. */
    AccessMatrix matrix();

    default Stream<Row> rows() {
        return AccessTable.ofThisService().rows().stream();
    }

    @Test
    default void everyRequestHasARowAndIsDescribed() {
        var mapped = new TreeSet<>(mapped());

        assertThat(AccessTable.ofThisService().routes()).as("who-may.md").isEqualTo(mapped);
        mapped.removeAll(UNDESCRIBED);
        assertThat(matrix().described()).as("/v3/api-docs").isEqualTo(mapped);
    }

    @ParameterizedTest
    @MethodSource("rows")
    default void everybodyIsAnsweredWhatTheTableSays(Row row) {
        var matrix = matrix();

        assertThat(matrix.answers(row)).isEqualTo(matrix.expected(row));
    }

    default Stream<Row> rowsForSomebody() {
        return rows().filter(row -> !row.needs().equals("nobody"));
    }

    @ParameterizedTest
    @MethodSource("rowsForSomebody")
    default void onlyJsonIsRead(Row row) {
        assertThat(matrix().otherTypesAnswered(row)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rowsForSomebody")
    default void aParameterThatNobodyKnowsIsRefused(Row row) {
        assertThat(matrix().withUnknownParameter(row)).isEqualTo("400 UNKNOWN_PARAMETER nobody-knows");
    }

    default Stream<Row> rowsThatAPartyReads() {
        return rows().filter(row -> row.method().equals("GET")
                && row.otherParty() != 403
                && !row.needs().equals("any"));
    }

    default Stream<Row> rowsThatAPartyReadsOneBy() {
        return rowsThatAPartyReads().filter(Row::isOfOne);
    }

    @ParameterizedTest
    @MethodSource("rowsThatAPartyReads")
    default void waitingForWhatIsForeignTellsNothing(Row row) {
        assertThat(matrix().toldByWaiting(row)).isEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rowsThatAPartyReadsOneBy")
    default void whatAPartyReadsItWaitsFor(Row row) {
        assertThat(matrix().waitingToRead(row)).isEqualTo(AccessMatrix.expectedToRead(row));
    }
}
