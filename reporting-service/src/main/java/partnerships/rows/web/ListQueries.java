package partnerships.rows.web;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import partnerships.rows.AgreementState;
import partnerships.rows.MeetingRow;
import partnerships.rows.NotificationRow;
import partnerships.rows.TemporalStatus;
import partnerships.rows.persistence.CommitteeRows;

/** What lists can be asked. Days are inclusive and lie in the system's zone; {@code q} is found whatever its case and accents. */
final class ListQueries {

    private static final int LONGEST = 200;

    private ListQueries() {}

    /**
     * What agreements are asked for.
     *
     * @param party only those of this organisation
     * @param kind only those of this kind
     * @param state only those in this state
     * @param temporalStatus only those that stand in time like this today
     * @param from first day of the range in which it ends, or can end where that is not known to the day
     * @param to last day of that range, inclusive
     * @param q part of the reference or of a title; case, accents, and kinds of apostrophes and of Arabic letters do not matter
     * @param sort what to sort by; unknown comes last
     */
    record AgreementQuery(
            @Nullable @Size(max = LONGEST) String party,
            @Nullable @Size(max = LONGEST) String kind,
            @Nullable AgreementState state,
            @Nullable TemporalStatus temporalStatus,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate from,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate to,
            @Nullable @Size(max = LONGEST) String q,

            @Nullable @Pattern(regexp = "reference|end|signedOn")
            String sort) {}

    /**
     * What commitments are asked for.
     *
     * @param agreement only those of this agreement
     * @param party one of those whose duty it is
     * @param modality only those of this modality
     * @param q part of the reference or of the text, found as in agreements
     */
    record CommitmentQuery(
            @Nullable @Size(max = LONGEST) String agreement,
            @Nullable @Size(max = LONGEST) String party,
            @Nullable @Size(max = LONGEST) String modality,
            @Nullable @Size(max = LONGEST) String q) {}

    /**
     * What committees are asked for.
     *
     * @param agreement only those of this agreement
     * @param party only those in which this organisation sits
     * @param kind only those of this kind
     * @param state only those in this state
     * @param q part of the name, found as in agreements
     */
    record CommitteeQuery(
            @Nullable @Size(max = LONGEST) String agreement,
            @Nullable @Size(max = LONGEST) String party,
            @Nullable @Size(max = LONGEST) String kind,
            CommitteeRows.@Nullable State state,
            @Nullable @Size(max = LONGEST) String q) {}

    /**
     * What meetings are asked for.
     *
     * @param committee only those of this committee
     * @param agreement only those that concern this agreement
     * @param state only those in this state
     * @param from first day of the range in which it begins
     * @param to last day of that range, inclusive
     * @param q part of the reference or of the agenda, found as in agreements
     * @param sort what to sort by; without a date comes last
     */
    record MeetingQuery(
            @Nullable @Size(max = LONGEST) String committee,
            @Nullable @Size(max = LONGEST) String agreement,
            MeetingRow.@Nullable State state,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate from,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate to,
            @Nullable @Size(max = LONGEST) String q,
            @Nullable @Pattern(regexp = "start|reference") String sort) {}

    /**
     * What notifications are asked for.
     *
     * @param agreement only those that concern this agreement
     * @param subject meeting, window or agreement that it is about
     * @param rule only those of this rule
     * @param state only those in this state
     * @param from first day of the range in which it was due
     * @param to last day of that range, inclusive
     */
    record NotificationQuery(
            @Nullable @Size(max = LONGEST) String agreement,
            @Nullable @Size(max = LONGEST) String subject,
            @Nullable @Size(max = LONGEST) String rule,
            NotificationRow.@Nullable State state,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate from,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate to) {}
}
