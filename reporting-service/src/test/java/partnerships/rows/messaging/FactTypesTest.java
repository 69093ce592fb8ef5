package partnerships.rows.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import partnerships.rows.ReadFrom;

/** What a fold reads follows from its sealed facts. */
class FactTypesTest {

    /** Of one aggregate. */
    sealed interface TreatyFact {
        record Signed() implements TreatyFact {}

        @ReadFrom({"ClauseAdded", "ClauseChanged"})
        record Clause() implements TreatyFact {}
    }

    /** Two that are read from the same. */
    sealed interface AmbiguousFact {
        record Signed() implements AmbiguousFact {}

        @ReadFrom("AmbiguousSigned")
        record SignedAgain() implements AmbiguousFact {}
    }

    /** Has no aggregate's name. */
    sealed interface Nameless {
        record Signed() implements Nameless {}
    }

    @Test
    void aFactIsReadFromTheEventOfItsNameOrFromThoseThatItNames() {
        assertThat(FactTypes.kind(TreatyFact.class)).isEqualTo("treaty");
        assertThat(FactTypes.of(TreatyFact.class))
                .containsOnlyKeys(
                        "partnership.treaty.TreatySigned.v1",
                        "partnership.treaty.ClauseAdded.v1",
                        "partnership.treaty.ClauseChanged.v1")
                .containsEntry("partnership.treaty.TreatySigned.v1", TreatyFact.Signed.class)
                .containsEntry("partnership.treaty.ClauseChanged.v1", TreatyFact.Clause.class);
    }

    @Test
    void anEventIsReadAsOneFact() {
        assertThatIllegalStateException().isThrownBy(() -> FactTypes.of(AmbiguousFact.class));
        assertThatIllegalStateException().isThrownBy(() -> FactTypes.of(Nameless.class));
    }

    @Test
    void whatIsReadIsPublishedBySomebody() {
        var published = Samples.all().stream().map(Samples.Sample::type).collect(Collectors.toSet());

        assertThat(published).containsAll(RowFolds.types());
    }
}
