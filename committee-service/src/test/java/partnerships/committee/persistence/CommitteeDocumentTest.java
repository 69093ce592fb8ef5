package partnerships.committee.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerships.committee.CommitteeFixture.day;
import static partnerships.committee.CommitteeFixture.established;
import static partnerships.committee.CommitteeFixture.instant;
import static partnerships.committee.CommitteeFixture.stated;
import static partnerships.committee.CommitteeFixture.twiceAYear;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.committee.Basis;
import partnerships.committee.Cadence;
import partnerships.committee.Committee;
import partnerships.committee.Counting;
import partnerships.committee.Following;

class CommitteeDocumentTest {

    private static Committee committee() {
        var life = twiceAYear(stated("2026-01-01", "2029-12-31"));
        life.reaches("2026-07-01T12:00:00Z");
        life.takes(new Counting(life.committee()).met("m1", day("2026-07-20"), instant("2026-07-20T09:00:00Z")));
        life.takes(new Following(life.committee()).agreementEnded(day("2026-12-31"), null));
        return life.committee();
    }

    @Test
    void aCommitteeLiesInMongoDbAsItAlwaysDid() throws IOException {
        assertThat(CommitteeDocument.definition().write(committee())).isEqualTo(golden());
    }

    @Test
    void whatLiesThereIsReadBack() throws IOException {
        assertThat(CommitteeDocument.definition().read(golden())).isEqualTo(committee());
    }

    @ParameterizedTest
    @MethodSource("cadences")
    void everyCadenceIsReadBack(Cadence cadence) {
        var committee = established(cadence, stated("2026-01-01", null)).committee();

        assertThat(CommitteeDocument.definition()
                        .read(CommitteeDocument.definition().write(committee)))
                .isEqualTo(committee);
    }

    private static List<Cadence> cadences() {
        return List.of(
                new Cadence.CountPerPeriod(3, Basis.STATED),
                new Cadence.MutualDates(),
                new Cadence.Unspecified(),
                new Cadence.Other("EVERY"));
    }

    private static Document golden() throws IOException {
        try (var stream = CommitteeDocumentTest.class.getResourceAsStream("/golden/committee.json")) {
            var bytes = Objects.requireNonNull(stream).readAllBytes();
            return Document.parse(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
