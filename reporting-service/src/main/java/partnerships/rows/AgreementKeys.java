package partnerships.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import partnerships.rows.AgreementRow.Life;

/**
 * What lists of agreements sort and filter by. The first three are never absent, unknown sorts last; the others bound the term as
 * far as it is known.
 *
 * @param starts first day it can have begun
 * @param endsFrom first day that can be its last
 * @param endsBy last day that can be its last
 * @param open whether it is known to have no end
 * @param noticeBy last day to give notice; absent if either the end or the notice is not stated
 */
public record AgreementKeys(
        String reference,
        String end,
        String signedOn,
        @Nullable LocalDate starts,
        @Nullable LocalDate endsFrom,
        @Nullable LocalDate endsBy,
        boolean open,
        @Nullable LocalDate noticeBy) {

    static AgreementKeys of(@Nullable AgreementContent content, Life life) {
        if (content == null) {
            return new AgreementKeys(
                    SortKey.UNKNOWN, SortKey.UNKNOWN, SortKey.UNKNOWN, life.effectiveOn(), null, null, false, null);
        }
        var term = content.term();
        LocalDate from = life.effectiveOn() == null ? term.from().earliest() : life.effectiveOn();
        LocalDate end = term.to().earliest();
        Integer notice = term.noticeDays();
        return new AgreementKeys(
                content.reference(),
                SortKey.of(end),
                SortKey.of(life.signedOn().earliest()),
                from,
                end,
                term.to().latest(),
                term.to().open(),
                end == null || notice == null ? null : end.minusDays(notice));
    }
}
