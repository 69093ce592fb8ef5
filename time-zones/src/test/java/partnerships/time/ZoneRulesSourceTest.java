package partnerships.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneRulesSourceTest {

    private static final ZoneRulesSource JDK = new ZoneRulesSource.JdkRules();
    private static final ZoneRulesSource JODA = new JodaRules(JDK);
    private static final Instant FROM = Instant.parse("1970-01-02T00:00:00Z");
    private static final Instant CHANGES_BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    /** What the rules of 2026f say otherwise than those of 2026a; a newer JDK makes the difference smaller. */
    private static final Set<String> CHANGED_IN_2026 = Set.of(
            "Africa/Casablanca",
            "Africa/El_Aaiun",
            "America/Edmonton",
            "America/Inuvik",
            "America/Rainy_River",
            "America/Vancouver",
            "America/Winnipeg",
            "America/Yellowknife",
            "Canada/Central",
            "Canada/Mountain",
            "Canada/Pacific");

    @Test
    void theNewerRulesAreInUse() {
        assertThat(Zones.rulesVersion()).isGreaterThanOrEqualTo("2026c").isEqualTo(max());
    }

    @Test
    void everyRegionHasTheJdksOffsetsUntilTheNewerRulesBegin() {
        assertThat(ZoneRulesProvider.getAvailableZoneIds()).allSatisfy(id -> {
            assertThat(sample(id, FROM, CHANGES_BEGIN))
                    .allSatisfy(
                            instant -> assertThat(JODA.rulesOf(ZoneId.of(id)).getOffset(instant))
                                    .isEqualTo(ZoneId.of(id).getRules().getOffset(instant)));
        });
    }

    @Test
    void laterOnOnlyMoroccoAndWesternCanadaDifferBecauseTheyChangedTheirRulesInTheYear2026() {
        assertThat(ZoneRulesProvider.getAvailableZoneIds().stream()
                        .filter(id -> sample(id, CHANGES_BEGIN, Instant.parse("2200-01-01T00:00:00Z"))
                                .anyMatch(instant -> !JODA.rulesOf(ZoneId.of(id))
                                        .getOffset(instant)
                                        .equals(ZoneId.of(id).getRules().getOffset(instant)))))
                .isSubsetOf(CHANGED_IN_2026);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"2026fgtz, 2026f", "2026c, 2026c", "null, ''", "soon, ''"})
    void theVersionIsReadFromTheManifestsWords(String named, String version) {
        assertThat(JodaRules.ianaVersion(named)).isEqualTo(version);
    }

    private static String max() {
        return JDK.version().compareTo(JODA.version()) > 0 ? JDK.version() : JODA.version();
    }

    /** 400 instants, the same ones in every run. */
    private static Stream<Instant> sample(String zoneId, Instant from, Instant to) {
        var random = new Random(zoneId.hashCode());
        long seconds = Duration.between(from, to).toSeconds();
        return random.longs(400, 0, seconds).mapToObj(from::plusSeconds);
    }
}
