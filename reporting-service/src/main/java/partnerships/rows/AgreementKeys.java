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
 * @param starts day from which it has surely begun
 * @param endsFrom first day that can be its last
 * @param endsBy last day that can be its last
 * @param overAfter last day after which it is over; absent if that is not known, or a further period follows by itself
 * @param renewedAfter last day after which a further period has followed by itself; absent otherwise
 * @param told whether its end is known, or known to be none while its start is known
 * @param noticeBy last day on which notice is surely given in time; absent if either the end or the notice is not stated
 */
public record AgreementKeys(
        String reference,
        String end,
        String signedOn,
        @Nullable LocalDate starts,
        @Nullable LocalDate endsFrom,
        @Nullable LocalDate endsBy,
        @Nullable LocalDate overAfter,
        @Nullable LocalDate renewedAfter,
        boolean told,
        @Nullable LocalDate noticeBy,
        Search search) {

    static AgreementKeys of(@Nullable AgreementContent content, Life life) {
        return content == null ? ofNothing(life) : ofContent(content, life);
    }

    private static AgreementKeys ofNothing(Life life) {
        return new AgreementKeys(
                SortKey.UNKNOWN,
                SortKey.UNKNOWN,
                SortKey.UNKNOWN,
                life.effectiveOn(),
                null,
                null,
                null,
                null,
                false,
                null,
                Search.NOTHING);
    }

    private static AgreementKeys ofContent(AgreementContent content, Life life) {
        var days = content.term().days(life.effectiveOn());
        LocalDate starts = days.begunBy().orElse(null);
        LocalDate end = days.endsFrom().orElse(null);
        return new AgreementKeys(
                content.reference(),
                SortKey.of(end),
                SortKey.of(life.signedOn().meant().earliest().orElse(null)),
                starts,
                end,
                days.endsBy().orElse(null),
                days.overAfter().orElse(null),
                days.renewedAfter().orElse(null),
                end != null || (days.to().open() && starts != null),
                days.noticeFrom().orElse(null),
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
