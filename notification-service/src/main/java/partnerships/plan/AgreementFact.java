package partnerships.plan;

import java.time.LocalDate;
import java.util.Map;

/** What the plan of an agreement's end follows. */
public sealed interface AgreementFact extends SubjectFact {

    /** @param owner post that answers for the agreement */
    record OwnerNamed(String owner) implements AgreementFact {}

    /** The agreement is signed. */
    record TermKnown(String reference, Map<String, String> title, AgreementEnd.Term term) implements AgreementFact {}

    /** What was recorded of its term or its name was wrong. */
    record Corrected(TermKnown known) implements AgreementFact {}

    /** @param lastDay of a further period, inclusive */
    record Renewed(LocalDate lastDay) implements AgreementFact {}

    /** Where a duration is stated, its end follows from that day. */
    record EnteredIntoForce(LocalDate effectiveOn) implements AgreementFact {}

    /** It had not ended after all. */
    record Resumed() implements AgreementFact {}

    /** Its last day passed without a renewal. */
    record Expired() implements AgreementFact {}

    record Over(String reason) implements AgreementFact {}
}
