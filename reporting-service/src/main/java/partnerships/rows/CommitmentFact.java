package partnerships.rows;

import partnerships.rows.CommitmentRow.Clause;

/** Something that happened to a commitment, with the fields that its row needs. */
public sealed interface CommitmentFact {

    record Registered(String agreementId, String agreementReference, Clause clause) implements CommitmentFact {}

    record Corrected(Clause clause) implements CommitmentFact {}
}
