package partnerships.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

class PagingIT extends ExampleIT {

    private static final int ENTRIES = 120;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void thereAre120Entries() {
        mongo.dropCollection(EntryController.ENTRIES);
        mongo.insert(
                IntStream.range(0, ENTRIES)
                        .mapToObj(i -> new Document("_id", "e%03d".formatted(i))
                                .append("rank", i / 10)
                                .append("at", Instant.ofEpochSecond(i)))
                        .toList(),
                EntryController.ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "by=at&"})
    void thePagesTogetherAreTheListWithNothingTwiceAndNothingLeftOut(String order) {
        var ids = new ArrayList<String>();
        String next = "";
        do {
            var page = staff().get("/v1/things/entries?" + order + "limit=7" + next)
                    .json();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            next = page.has("next") ? "&next=" + page.path("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(ids)
                .isEqualTo(
                        IntStream.range(0, ENTRIES).mapToObj("e%03d"::formatted).toList());
    }

    @Test
    void aPageHasFiftyEntriesUnlessAskedOtherwise() {
        assertThat(size(staff().get("/v1/things/entries").json())).isEqualTo(50);
        assertThat(size(staff().get("/v1/things/entries?limit=200").json())).isEqualTo(ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "x", "1e2", ""})
    void aLimitThatIsNoneIsRefused(String limit) {
        assertThat(staff().get("/v1/things/entries?limit=" + limit).problem()).isEqualTo("400 INVALID limit:RANGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "",
                "{}",
                "[]",
                "{\"rank\":1}",
                "{\"_id\":\"e001\"}",
                "{\"rank\":{\"$gt\":0},\"_id\":\"e001\"}",
                "{\"rank\":null,\"_id\":\"e001\"}",
                "{\"rank\":\"@instant:x\",\"_id\":\"e001\"}",
                "{\"rank\":1,\"_id\":\"e001\",\"secret\":1}"
            })
    void aCursorThatIsNoneIsRefused(String cursor) {
        String written =
                Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));

        assertThat(staff().get("/v1/things/entries?next=" + written).problem())
                .isEqualTo("400 INVALID_CURSOR next:FORMAT");
        assertThat(staff().get("/v1/things/entries?next=%24%24").problem()).isEqualTo("400 INVALID_CURSOR next:FORMAT");
    }

    private static long size(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false).count();
    }
}
