package partnerships.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.dates.TermDays;
import partnerships.rows.AgreementContent;
import partnerships.rows.AgreementRow;
import partnerships.rows.AgreementState;
import partnerships.rows.PublishedDate;
import partnerships.rows.TemporalStatus;

/**
 * When signed agreements end within the days given, and until when notice can be given; without days, all of them. An end that is not
 * stated is then listed too, and not guessed.
 */
public record Expiries(
        LocalDate today, @Nullable LocalDate from, @Nullable LocalDate to)
        implements LineReport<AgreementRow, Expiries.Expiry, Expiries.ExpirySummary> {

    private static final Set<AgreementState> SIGNED =
            Set.of(AgreementState.SIGNED, AgreementState.IN_FORCE, AgreementState.EXPIRED);

    /**
     * When one agreement ends.
     *
     * @param end last day in force, as stated
     * @param endsFrom first day that can be the last; absent if nothing is known of it
     * @param endsBy last day that can be the last
     * @param endBasis STATED, or DERIVED: it follows from the stated duration; absent if nothing is known of it
     * @param daysLeft from today to the first day that can be its last, 0 while today can be it, negative once all are past;
     *     absent unless an end is stated, and once a further period follows by itself
     * @param noticeDeadline last day on which notice is surely given in time; absent unless an end is stated
     * @param noticeDeadlineLatest the same for the last day that can be its last
     * @param noticeBasis STATED, or ASSUMED: the text states no notice, 0 days are assumed
     */
    public record Expiry(
            String agreementId,
            String reference,
            AgreementState state,
            TemporalStatus temporalStatus,
            PublishedDate end,
            @Nullable LocalDate endsFrom,
            @Nullable LocalDate endsBy,
            @Nullable String endBasis,
            @Nullable Long daysLeft,
            @Nullable LocalDate noticeDeadline,
            @Nullable LocalDate noticeDeadlineLatest,
            @Nullable String noticeBasis,
            String renewal) {}

    /** How many ends are stated, follow from a stated duration, are stated to be open, and are not stated at all. */
    public record ExpirySummary(long stated, long derived, long open, long unknown) {}

    @Override
    public List<Expiry> lines(AgreementRow row) {
        return row.content() == null || !SIGNED.contains(row.state()) || !within(row, from, to)
                ? List.of()
                : List.of(line(row, row.content(), today));
    }

    @Override
    public ExpirySummary summary(Stream<AgreementRow> rows) {
        Map<String, Long> counts = rows.flatMap(row -> lines(row).stream())
                .collect(Collectors.groupingBy(Expiries::kind, Collectors.counting()));
        return new ExpirySummary(
                counts.getOrDefault("STATED", 0L),
                counts.getOrDefault("DERIVED", 0L),
                counts.getOrDefault("OPEN", 0L),
                counts.getOrDefault("UNKNOWN", 0L));
    }

    private static String kind(Expiry line) {
        String basis = line.endBasis();
        return basis != null ? basis : line.end().meant().open() ? "OPEN" : "UNKNOWN";
    }

    private static boolean within(AgreementRow row, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = row.keys().endsFrom();
        LocalDate last = row.keys().endsBy();
        return (from == null || (last != null && !last.isBefore(from)))
                && (to == null || (first != null && !first.isAfter(to)));
    }

    private static Expiry line(AgreementRow row, AgreementContent content, LocalDate today) {
        var days = content.term().days(row.life().effectiveOn());
        boolean stated = days.notice() != null;
        LocalDate end = days.endsFrom().orElse(null);
        return new Expiry(
                row.id(),
                content.reference(),
                row.state(),
                TemporalStatus.of(row.keys(), today),
                content.term().to(),
                end,
                days.endsBy().orElse(null),
                end == null ? null : days.endDerived() ? "DERIVED" : "STATED",
                daysLeft(days, today),
                stated ? days.noticeFrom().orElse(null) : end,
                stated ? days.noticeBy().orElse(null) : days.endsBy().orElse(null),
                end == null ? null : stated ? "STATED" : "ASSUMED",
                content.term().renewal());
    }

    private static @Nullable Long daysLeft(TermDays days, LocalDate today) {
        LocalDate first = days.endsFrom().orElse(null);
        LocalDate last = days.endsBy().orElse(null);
        if (first == null || last == null || (days.renewsItself() && last.isBefore(today))) {
            return null;
        }
        return first.isAfter(today)
                ? ChronoUnit.DAYS.between(today, first)
                : Math.min(0, ChronoUnit.DAYS.between(today, last));
    }
}
