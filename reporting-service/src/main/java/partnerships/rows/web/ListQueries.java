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

/** What lists can be asked. Days are inclusive and lie in the system's zone; {@code q} is found letter for letter. */
final class ListQueries {

    private static final int LONGEST = 200;

    private ListQueries() {}

    /** @param from first day of the range in which it ends */
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

    /** @param party one of those whose duty it is */
    record CommitmentQuery(
            @Nullable @Size(max = LONGEST) String agreement,
            @Nullable @Size(max = LONGEST) String party,
            @Nullable @Size(max = LONGEST) String modality,
            @Nullable @Size(max = LONGEST) String q) {}

    record CommitteeQuery(
            @Nullable @Size(max = LONGEST) String agreement,
            @Nullable @Size(max = LONGEST) String party,
            @Nullable @Size(max = LONGEST) String kind,
            CommitteeRows.@Nullable State state,
            @Nullable @Size(max = LONGEST) String q) {}

    /** @param from first day of the range in which it begins */
    record MeetingQuery(
            @Nullable @Size(max = LONGEST) String committee,
            @Nullable @Size(max = LONGEST) String agreement,
            MeetingRow.@Nullable State state,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate from,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate to,
            @Nullable @Size(max = LONGEST) String q,
            @Nullable @Pattern(regexp = "start|reference") String sort) {}

    /**
     * @param subject meeting, window or agreement that it is about
     * @param from first day of the range in which it was due
     */
    record NotificationQuery(
            @Nullable @Size(max = LONGEST) String agreement,
            @Nullable @Size(max = LONGEST) String subject,
            @Nullable @Size(max = LONGEST) String rule,
            NotificationRow.@Nullable State state,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate from,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate to) {}
}
