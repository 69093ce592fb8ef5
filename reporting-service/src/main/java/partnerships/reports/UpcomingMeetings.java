package partnerships.reports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.rows.CommitteeRow;
import partnerships.rows.MeetingRow;

/**
 * Meetings that are still to come.
 *
 * @param committees of these meetings, by id, as far as known
 * @param references of the agreements that the reader may see, by id
 */
public record UpcomingMeetings(Map<String, CommitteeRow> committees, Map<String, String> references)
        implements LineReport<MeetingRow, UpcomingMeetings.UpcomingMeeting, UpcomingMeetings.UpcomingSummary> {

    /** The report without the names of committees and agreements: its figures need none. */
    public static final UpcomingMeetings UNNAMED = new UpcomingMeetings(Map.of(), Map.of());

    /**
     * One meeting that lies ahead.
     *
     * @param committee its name by language; empty while the committee itself is not known here
     * @param localStart in {@code zone}; absent without a date, like all that follows from it
     * @param remainingPosts that have yet to convene
     */
    public record UpcomingMeeting(
            String meetingId,
            @Nullable String reference,
            MeetingRow.State state,
            @Nullable String committeeId,
            Map<String, String> committee,
            List<String> agreementReferences,
            @Nullable LocalDateTime localStart,
            @Nullable LocalDateTime localEnd,
            @Nullable String zone,
            @Nullable Instant start,
            @Nullable String place,
            int scheduleVersion,
            List<String> remainingPosts) {}

    /** How many lie ahead. */
    public record UpcomingSummary(long dated, long undated) {}

    @Override
    public List<UpcomingMeeting> lines(MeetingRow row) {
        return List.of(line(row, committees.get(row.committeeId())));
    }

    @Override
    public UpcomingSummary summary(Stream<MeetingRow> rows) {
        Map<Boolean, Long> dated = rows.collect(
                Collectors.partitioningBy(row -> row.plan().timing().schedule() != null, Collectors.counting()));
        return new UpcomingSummary(dated.getOrDefault(true, 0L), dated.getOrDefault(false, 0L));
    }

    private UpcomingMeeting line(MeetingRow row, @Nullable CommitteeRow committee) {
        var timing = row.plan().timing();
        var schedule = timing.schedule();
        return new UpcomingMeeting(
                row.id(),
                row.plan().reference(),
                row.state(),
                row.committeeId(),
                committee == null || committee.charter() == null
                        ? Map.of()
                        : committee.charter().name(),
                row.agreementIds().stream()
                        .filter(references::containsKey)
                        .map(references::get)
                        .sorted()
                        .toList(),
                schedule == null ? null : schedule.localStart(),
                schedule == null ? null : schedule.localEnd(),
                schedule == null ? null : schedule.zone(),
                schedule == null ? null : schedule.start(),
                schedule == null ? null : schedule.place(),
                timing.scheduleVersion(),
                row.plan().remainingPosts());
    }
}
