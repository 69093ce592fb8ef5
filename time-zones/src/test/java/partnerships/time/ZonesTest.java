package partnerships.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

    private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneOffset ONE = ZoneOffset.ofHours(1);
    private static final ZoneOffset TWO = ZoneOffset.ofHours(2);

    @ParameterizedTest
    @CsvSource({
        "Africa/Casablanca, 2026-01-15T10:00, 2026-01-15T09:00:00Z",
        "Africa/Casablanca, 2026-09-19T10:00, 2026-09-19T09:00:00Z",
        "Africa/Casablanca, 2026-09-20T10:00, 2026-09-20T10:00:00Z",
        "Africa/Casablanca, 2026-12-15T10:00, 2026-12-15T10:00:00Z",
        "Africa/Casablanca, 2027-02-07T10:00, 2027-02-07T10:00:00Z",
        "Africa/Casablanca, 2031-07-01T10:00, 2031-07-01T10:00:00Z",
        "Africa/El_Aaiun, 2026-09-19T10:00, 2026-09-19T09:00:00Z",
        "Africa/El_Aaiun, 2026-12-15T10:00, 2026-12-15T10:00:00Z",
        "Africa/El_Aaiun, 2027-02-07T10:00, 2027-02-07T10:00:00Z",
        "Europe/Paris, 2026-12-15T10:00, 2026-12-15T09:00:00Z",
        "Europe/Paris, 2199-07-01T10:00, 2199-07-01T08:00:00Z",
    })
    void aLocalTimeAndItsInstantBelongTogether(ZoneId zone, LocalDateTime local, Instant instant) {
        assertThat(Zones.instant(local, zone)).isEqualTo(instant);
        assertThat(Zones.local(instant, zone)).isEqualTo(local);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Africa/Casablanca", "Africa/El_Aaiun"})
    void theHourThatMoroccoLivedTwiceMustBeChosen(ZoneId zone) {
        var twice = LocalDateTime.parse("2026-09-20T01:30");

        assertThat(Zones.validOffsets(twice, zone)).containsExactly(ONE, ZoneOffset.UTC);
        assertThatExceptionOfType(UnclearLocalTime.Ambiguous.class)
                .isThrownBy(() -> Zones.instant(twice, zone))
                .returns("LOCAL_TIME_AMBIGUOUS", UnclearLocalTime::code)
                .returns(List.of(ONE, ZoneOffset.UTC), UnclearLocalTime::validOffsets);
        assertThat(Zones.instant(twice, zone, ONE)).isEqualTo("2026-09-20T00:30:00Z");
        assertThat(Zones.instant(twice, zone, ZoneOffset.UTC)).isEqualTo("2026-09-20T01:30:00Z");
    }

    @Test
    void theHourThatParisSkipsIsMissing() {
        var skipped = LocalDateTime.parse("2027-03-28T02:30");

        assertThat(Zones.validOffsets(skipped, PARIS)).isEmpty();
        assertThatExceptionOfType(UnclearLocalTime.Missing.class)
                .isThrownBy(() -> Zones.instant(skipped, PARIS))
                .returns("LOCAL_TIME_MISSING", UnclearLocalTime::code);
        assertThatExceptionOfType(UnclearLocalTime.Missing.class).isThrownBy(() -> Zones.instant(skipped, PARIS, ONE));
    }

    @Test
    void theHourThatParisLivesTwiceMustBeChosen() {
        assertThat(Zones.validOffsets(LocalDateTime.parse("2026-10-25T02:30"), PARIS))
                .containsExactly(TWO, ONE);
    }

    @Test
    void anOffsetThatTheZoneDoesNotHaveThenIsRefused() {
        assertThatExceptionOfType(UnclearLocalTime.WrongOffset.class)
                .isThrownBy(() -> Zones.instant(LocalDateTime.parse("2026-12-15T10:00"), CASABLANCA, ONE))
                .returns("OFFSET_INVALID", UnclearLocalTime::code)
                .returns(List.of(ZoneOffset.UTC), UnclearLocalTime::validOffsets);
    }

    @Test
    void aDayBeginsAtItsFirstInstantAndEndsBeforeTheNext() {
        var lastDayOfSummer = LocalDate.parse("2026-09-20");

        assertThat(Zones.startOf(lastDayOfSummer, CASABLANCA)).isEqualTo("2026-09-19T23:00:00Z");
        assertThat(Zones.endOf(lastDayOfSummer, CASABLANCA)).isEqualTo("2026-09-21T00:00:00Z");
        assertThat(Zones.date(Instant.parse("2026-09-19T22:59:59Z"), CASABLANCA))
                .isEqualTo(lastDayOfSummer.minusDays(1));
        assertThat(Zones.date(Instant.parse("2026-09-20T23:59:59Z"), CASABLANCA))
                .isEqualTo(lastDayOfSummer);
    }

    @Test
    void aDayWhoseMidnightIsSkippedBeginsWhereTheGapEnds() {
        assertThat(Zones.startOf(LocalDate.parse("2018-11-04"), ZoneId.of("America/Sao_Paulo")))
                .isEqualTo("2018-11-04T03:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "africa/casablanca", "+01:00", "Z", "", "GMT+1", "../tzdb"})
    void onlyRegionsWithRulesAreKnown(String zoneId) {
        assertThat(Zones.isKnown(zoneId)).isFalse();
    }

    @Test
    void aZoneWithoutRulesIsRefused() {
        var made = ZoneId.of("UTC+03:00");

        assertThat(Zones.isKnown("Africa/Casablanca")).isTrue();
        assertThatExceptionOfType(UnknownZone.class)
                .isThrownBy(() -> Zones.instant(LocalDateTime.parse("2026-12-15T10:00"), made))
                .withMessage("there are no rules for the zone UTC+03:00");
    }

    @Test
    void aFixedOffsetIsItsOwnRule() {
        assertThat(Zones.startOf(LocalDate.parse("2026-12-15"), ZoneOffset.UTC)).isEqualTo("2026-12-15T00:00:00Z");
    }

    @Test
    void theCanaryHolds() {
        assertThat(Zones.canaryHolds()).isTrue();
    }
}
