package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Last of all, so that it folds again whatever the other cases have left on the stage. */
@Order(Integer.MAX_VALUE - 1)
@FaultCase("reporting-service loses its database and its offsets")
class F40RowsRebuiltIT {

    private static final String GROUP = "reporting-service.f4";

    @Test
    void rowsComeBackFromTheLogByteForByte(FaultRun run) {
        var stage = run.stage();
        run.load().create(3, stage.service("agreement-service"));
        run.untilQuiet(Duration.ofSeconds(60));
        var before = rows(stage);
        stage.service("reporting-service").close();
        stage.databaseOf("reporting-service").drop();
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", run.servers().kafka().bootstrapServers()))) {
            Awaiting.until("its offsets are gone", () -> {
                admin.deleteConsumerGroups(List.of(stage.prefix() + GROUP))
                        .all()
                        .get();
                return true;
            });
        }
        run.did("dropped its database, forgot its offsets");

        stage.start();

        run.measured("rebuilt", run.untilQuiet(Duration.ofSeconds(60)));
        run.measured("rows", before.size());
        assertThat(before).isNotEmpty();
        assertThat(rows(stage)).isEqualTo(before);
    }

    private static Map<String, String> rows(Stage stage) {
        var rows = new TreeMap<String, String>();
        Evidence.of(stage)
                .rows()
                .forEach(row -> rows.put(
                        row.collection() + "/" + row.id(), row.content().toJson()));
        return rows;
    }
}
