package partnerships.rows;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.rows.AgreementRow.Life;

/**
 * What lists of agreements sort and filter by. The first three are never absent, unknown sorts last; the others bound the term as
 * far as it is known.
 *
 * @param starts first day it can have begun
 * @param endsFrom first day that can be its last
 * @param endsBy last day that can be its last
 * @param told whether its end is known, or known to be none while its start is known
 * @param noticeBy last day to give notice; absent if either the end or the notice is not stated
 */
public record AgreementKeys(
        String reference,
        String end,
        String signedOn,
        @Nullable LocalDate starts,
        @Nullable LocalDate endsFrom,
        @Nullable LocalDate endsBy,
        boolean told,
        @Nullable LocalDate noticeBy,
        Search search) {

    static AgreementKeys of(@Nullable AgreementContent content, Life life) {
        if (content == null) {
            return new AgreementKeys(
                    SortKey.UNKNOWN,
                    SortKey.UNKNOWN,
                    SortKey.UNKNOWN,
                    life.effectiveOn(),
                    null,
                    null,
                    false,
                    null,
                    Search.NOTHING);
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
                term.to().latest() != null || (term.to().open() && from != null),
                end == null || notice == null ? null : end.minusDays(notice),
                search(content));
    }

    private static Search search(AgreementContent content) {
        var lines = Stream.of(
                        Stream.of(content.reference()),
                        content.title().values().stream(),
                        content.parties().stream().map(AgreementContent.Party::nameAsWritten))
                .flatMap(Function.identity());
        return Search.of(
                content.parties().stream()
                        .map(AgreementContent.Party::organisation)
                        .toList(),
                lines);
    }
}
