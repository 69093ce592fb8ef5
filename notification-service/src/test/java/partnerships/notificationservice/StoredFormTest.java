package partnerships.notificationservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.delivery.Delivery;
import partnerships.delivery.Notice;
import partnerships.delivery.persistence.DeliveryDocument;
import partnerships.plan.Plan;
import partnerships.plan.PlanFixture;
import partnerships.plan.persistence.PlanDocument;
import partnerships.store.document.AggregateDocument;

/**
 * How each aggregate lies in the database. A change here is a change of what was stored for years: it needs a reader for the old
 * form. {@code -Dgolden.update} writes the files anew.
 */
class StoredFormTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    /** An aggregate and how it is stored. */
    record Example<A>(String name, AggregateDocument<A> document, A aggregate) {

        Document written() {
            return document.write(aggregate);
        }

        A read(Document stored) {
            return document.read(stored);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Example<?>> examples() {
        return Stream.of(
                new Example<>("plan-meeting", PlanDocument.DOCUMENT, meeting()),
                new Example<>("plan-window", PlanDocument.DOCUMENT, PlanFixture.window()),
                new Example<>("plan-agreement-end", PlanDocument.DOCUMENT, PlanFixture.ending()),
                new Example<>("delivery", DeliveryDocument.DOCUMENT, delivery()));
    }

    private static Plan meeting() {
        return PlanFixture.hear(
                PlanFixture.at(PlanFixture.convened(), "2027-03-09T11:00:00Z"),
                PlanFixture.moving(2, "2027-04-10T10:00"),
                "2027-03-09T12:00:00Z");
    }

    private static Delivery delivery() {
        var notice = new Notice(
                new Notice.About("plan", "MEETING", "meeting", List.of("agreement")),
                new Notice.Occasion(2, "meeting-rescheduled", NOW, NOW.plusSeconds(60)),
                new Notice.Addressee("person", "LSH/PRESIDENT", "MAIL", "fr"),
                "LEGAL_NOTICE",
                1);
        var queued =
                Delivery.born(Delivery.idOf(notice), Delivery.queue(notice, NOW).getFirst());
        return queued.after(queued.sent(1, false, NOW).getFirst());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anAggregateIsStoredAndReadAsItAlwaysWas(Example<?> example) throws IOException {
        var file = GOLDEN.resolve(example.name() + ".json");
        if (System.getProperty("golden.update") != null) {
            var pretty = JsonWriterSettings.builder().indent(true).build();
            Files.writeString(file, example.written().toJson(pretty) + "\n");
        }
        var golden = Document.parse(Files.readString(file));

        assertThat(Document.parse(example.written().toJson())).isEqualTo(golden);
        assertThat((Object) example.read(golden)).isEqualTo(example.aggregate());
    }
}
