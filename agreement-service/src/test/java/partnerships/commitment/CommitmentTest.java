package partnerships.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import partnerships.commitment.CommitmentEvent.CommitmentCorrected;
import partnerships.commitment.CommitmentEvent.CommitmentRegistered;
import partnerships.commitment.Undertaking.Kind;
import partnerships.commitment.Undertaking.Measure;
import partnerships.commitment.Undertaking.Modality;
import partnerships.commitment.Undertaking.Parties;
import partnerships.commitment.Undertaking.Recurrence;
import partnerships.commitment.Undertaking.Rhythm;
import partnerships.commitment.Undertaking.Source;
import partnerships.commitment.persistence.CommitmentDocument;

public class CommitmentTest {

    public static final Undertaking CAP = new Undertaking(
            "C2",
            "bear part of the cost of missions",
            Modality.CAP,
            new Parties(List.of("bed"), "enterprises"),
            new Measure(Kind.PERCENT_CAP, null, BigDecimal.valueOf(80), "percent of a mission"),
            new Recurrence(Rhythm.UNSPECIFIED, null),
            "RCS/COOPERATION",
            new Source("register", "line 21", null));
    public static final Undertaking CORRECTED = new Undertaking(
            "C2",
            "bear part of the cost of each mission",
            Modality.CAP,
            CAP.parties(),
            CAP.measure(),
            CAP.recurrence(),
            null,
            null);
    public static final CommitmentRegistered REGISTERED =
            new CommitmentRegistered("a1", "AGR-BED", List.of("rcs", "bed"), CAP, null);

    private static final Commitment COMMITMENT = Commitment.born(Commitment.idOf("a1", "C2"), REGISTERED);

    @Test
    void itsIdFollowsFromItsAgreementAndClause() {
        assertThat(Commitment.idOf("a1", "C2")).isEqualTo(Commitment.idOf("a1", "C2"));
        assertThat(Commitment.idOf("a1", "C2")).isNotEqualTo(Commitment.idOf("a1", "C3"));
        assertThat(Commitment.idOf("a1", "C2")).isEqualTo("c7ae4959-dfd0-3b09-b96a-373926af4339");
    }

    @Test
    void itFollowsItsClauseAndSaysNothingIfThatReadsAsBefore() {
        assertThat(COMMITMENT.correct(CAP, null)).isEmpty();
        assertThat(COMMITMENT.correct(CORRECTED, null)).containsExactly(new CommitmentCorrected(CORRECTED, null));
        assertThat(COMMITMENT.after(new CommitmentCorrected(CORRECTED, null)))
                .isEqualTo(new Commitment(COMMITMENT.id(), "a1", "AGR-BED", List.of("rcs", "bed"), CORRECTED));
    }

    @Test
    void itLiesAsTheGoldenDocumentSays() {
        var golden = Document.parse("""
                {"id": "%s", "agreementId": "a1", "agreementReference": "AGR-BED", "parties": ["rcs", "bed"],
                 "undertaking": {"clause": "C2", "text": "bear part of the cost of missions", "modality": "CAP",
                   "parties": {"obligors": ["bed"], "beneficiary": "enterprises"},
                   "measure": {"kind": "PERCENT_CAP", "cap": {"$numberDecimal": "80"}, "unit": "percent of a mission"},
                   "recurrence": {"rhythm": "UNSPECIFIED"}, "owner": "RCS/COOPERATION",
                   "source": {"document": "register", "place": "line 21"}}}""".formatted(COMMITMENT.id()));

        assertThat(CommitmentDocument.definition().write(COMMITMENT).toJson()).isEqualTo(golden.toJson());
        assertThat(CommitmentDocument.definition().read(golden)).isEqualTo(COMMITMENT);
    }
}
