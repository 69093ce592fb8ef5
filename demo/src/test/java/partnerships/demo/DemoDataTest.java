package partnerships.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DemoDataTest {

    @TempDir
    private Path folder;

    @Test
    void theDatesOfTheFirstRunAreKept() {
        var first = Dates.in(folder, Instant.parse("2026-11-24T10:00:00Z"));

        assertThat(first.first().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
        assertThat(first.moved()).isEqualTo(first.first().plusDays(2));
        assertThat(Dates.in(folder, Instant.parse("2027-01-01T10:00:00Z"))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"afd", "bed", "lsh", "idf", "coop"})
    void whatNoSourceDatesStaysUnknown(String name) {
        var agreement = Bodies.json("agreements/" + name);

        for (var date : List.of(
                agreement.path("signedOn"),
                agreement.path("term").path("from"),
                agreement.path("term").path("to"))) {
            assertThat(date.path("qualifier").asString("UNKNOWN")).isEqualTo("UNKNOWN");
            assertThat(date.has("value")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"afd", "bed", "lsh", "idf", "coop"})
    void everyClauseNamesTheLineItComesFrom(String name) {
        var agreement = Bodies.json("agreements/" + name);
        var places = new ArrayList<String>();
        for (String part : List.of("objectives", "domains", "commitments", "committees")) {
            for (JsonNode clause : agreement.path(part)) {
                places.add(clause.path("source").path("place").asString());
            }
        }

        assertThat(places).isNotEmpty().allMatch(place -> place.matches("lines? \\d+.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rcs.president", "rcs.cooperation", "lsh.president", "lsh.president-representative"})
    void mailboxesAreFunctionsUnderExampleOrg(String post) {
        assertThat(Bodies.json("mailboxes/" + post).path("address").asString()).endsWith("@example.org");
    }
}
