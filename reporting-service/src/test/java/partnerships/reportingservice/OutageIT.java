package partnerships.reportingservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import partnerships.contracts.Topics;
import partnerships.history.HistoryEvent;
import partnerships.localrun.mongodb.LocalMongod;
import partnerships.localrun.process.Folders;
import partnerships.localrun.process.Ports;
import partnerships.rows.Fold;
import partnerships.testkit.rig.TestRig;

/** The database goes away under consumption and comes back: nothing is lost, nothing is given up. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class OutageIT {

    private static final TestRig RIG = TestRig.of(OutageIT.class);

    /** A server of its own: the tests beside this one go on with theirs. */
    private static final Path FOLDER = folder();

    private static final LocalMongod MONGOD = new LocalMongod(FOLDER, Ports.free());

    @Autowired
    private MongoTemplate mongo;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        MONGOD.start();
        RIG.properties(registry::add);
        registry.add("spring.mongodb.uri", () -> MONGOD.uri(RIG.database()));
        registry.add("MONGODB_URI", () -> MONGOD.uri(RIG.database()));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("outage-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() {
        MONGOD.close();
        Folders.delete(FOLDER);
    }

    @Test
    void whatIsToldWhileTheDatabaseIsAwayIsInTheRowsOnceItIsBack() {
        var publisher = new Publisher(RIG);
        List<HistoryEvent> before = Lives.of(new Random(1), 20);
        List<HistoryEvent> during = Lives.of(new Random(2), 20);
        publisher.send(before);
        awaitHistory(before.size());

        MONGOD.kill();
        publisher.send(during);
        MONGOD.start();

        awaitHistory(before.size() + during.size());
        assertThat(RIG.events(Topics.deadLettersOf(HistoryConfiguration.group(Fold.OF_THIS_BUILD))))
                .isEmpty();
        try (var orderly = new Database(MONGOD.uri("orderly"), "orderly")) {
            orderly.projection.take(before);
            orderly.projection.take(during);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(Database.rowsOf(mongo)).isEqualTo(orderly.rows()));
        }
    }

    private void awaitHistory(long events) {
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> mongo.getCollection("history").countDocuments() == events);
    }
}
