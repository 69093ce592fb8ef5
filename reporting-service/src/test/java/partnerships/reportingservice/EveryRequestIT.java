package partnerships.reportingservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import partnerships.defaults.architecture.MappedRoutes;
import partnerships.localrun.testing.AccessMatrix;
import partnerships.localrun.testing.AccessTable;
import partnerships.localrun.testing.AccessTable.Row;
import partnerships.rows.Fold;

/** Each request that this service takes, made by everybody who might: see who-may.md. */
class EveryRequestIT extends RunningService {

    private static final AccessTable TABLE = AccessTable.ofThisService();

    @Autowired
    private ApplicationContext service;

    static Stream<Row> rows() {
        return TABLE.rows().stream();
    }

    @Test
    void everyRequestHasARowAndIsDescribed() {
        var mapped = MappedRoutes.of(service);

        assertThat(TABLE.routes()).as("who-may.md").isEqualTo(mapped);
        mapped.removeAll(MappedRoutes.UNDESCRIBED);
        assertThat(MappedRoutes.describedIn(staff().get("/v3/api-docs").json())).isEqualTo(mapped);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybodyIsAnsweredWhatTheTableSays(Row row) {
        var matrix = new AccessMatrix(
                RIG,
                port(),
                AccessMatrix.withOperations(HistoryConfiguration.group(Fold.OF_THIS_BUILD), Map.of()),
                new AccessMatrix.Parties("lsh", "idf"));

        assertThat(matrix.answers(row)).isEqualTo(matrix.expected(row));
    }
}
