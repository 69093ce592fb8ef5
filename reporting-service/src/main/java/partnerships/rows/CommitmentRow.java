package partnerships.rows;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.rows.AgreementContent.Measure;
import partnerships.rows.AgreementContent.Recurrence;

/**
 * A commitment as its events left it.
 *
 * @param clause what the agreement says; absent until an event has said it
 */
public record CommitmentRow(
        String id,
        long seq,
        @Nullable String agreementId,
        @Nullable String agreementReference,
        @Nullable Clause clause,
        Keys keys)
        implements Row {

    /**
     * @param modality OBLIGATION, INTENT, ACTIVITY or CAP
     * @param obligors empty if the text does not say whose duty it is
     */
    public record Clause(
            String clause,
            String text,
            String modality,
            List<String> obligors,
            @Nullable String beneficiary,
            Measure measure,
            Recurrence recurrence,
            @Nullable String owner) {}

    /** @param reference of its agreement, then its clause */
    public record Keys(String reference, Search search) {}

    /** Returns the row of a commitment of which only the id is known. */
    public static CommitmentRow unknown(String id) {
        return new CommitmentRow(id, 0, null, null, null, new Keys(SortKey.UNKNOWN, Search.NOTHING));
    }

    /** Returns the row as it is once the fact has happened. */
    public CommitmentRow after(CommitmentFact fact) {
        return switch (fact) {
            case CommitmentFact.Registered(var agreement, var reference, var text) ->
                new CommitmentRow(id, seq, agreement, reference, text, keys);
            case CommitmentFact.Corrected(var text) ->
                new CommitmentRow(id, seq, agreementId, agreementReference, text, keys);
        };
    }

    /** Returns the row with the number of its last event, and with its keys. */
    public CommitmentRow at(long sequence) {
        String reference = clause == null ? null : agreementReference + "/" + clause.clause();
        var keys = new Keys(
                SortKey.of(reference),
                clause == null
                        ? Search.NOTHING
                        : Search.of(clause.obligors(), Stream.of(agreementReference, clause.text())));
        return new CommitmentRow(id, sequence, agreementId, agreementReference, clause, keys);
    }
}
