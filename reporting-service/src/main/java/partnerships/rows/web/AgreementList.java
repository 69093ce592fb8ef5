package partnerships.rows.web;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.Paging;
import partnerships.exports.AnsweredTable;
import partnerships.exports.Form;
import partnerships.exports.Page;
import partnerships.rows.AgreementState;
import partnerships.rows.TemporalStatus;
import partnerships.rows.persistence.AgreementRows;

/** The list of agreements. */
@AnswersList
final class AgreementList implements AnsweredTable {

    private static final String NAME = "agreements";

    private final Readings readings;
    private final AgreementRows rows;

    AgreementList(Readings readings, AgreementRows rows) {
        this.readings = readings;
        this.rows = rows;
    }

    @Override
    public String path() {
        return AnswersList.PATH + NAME;
    }

    @Override
    public Class<AgreementView> columns() {
        return AgreementView.class;
    }

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
    record Query(
            @Nullable @Size(max = LONGEST) String party,
            @Nullable @Size(max = LONGEST) String kind,
            @Nullable AgreementState state,
            @Nullable TemporalStatus temporalStatus,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate from,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate to,
            @Nullable @Size(max = LONGEST) String q,

            @Nullable @Pattern(regexp = "reference|end|signedOn")
            String sort) {}

    /** Lists agreements. */
    @GetMapping(NAME)
    public Page<AgreementView> agreements(Caller caller, Form form, @Valid Query asked, Paging page) {
        var wanted = readings.asked(caller, form, page);
        Reading reading = wanted.reading();
        var filter = new AgreementRows.Filter(
                asked.party(),
                asked.kind(),
                asked.state(),
                asked.temporalStatus(),
                asked.from(),
                asked.to(),
                asked.q());
        return wanted.list(
                columns(),
                rows.listed(reading.visible(), filter, reading.today()),
                asked.sort() == null ? "reference" : asked.sort(),
                row -> AgreementView.of(row, reading.today(), reading.visible()));
    }
}
