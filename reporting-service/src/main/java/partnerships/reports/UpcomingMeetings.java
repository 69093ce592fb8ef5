package partnerships.reports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.rows.CommitteeRow;
import partnerships.rows.MeetingRow;

/** Meetings that are still to come, soonest first; those without a date last. */
public record UpcomingMeetings(List<UpcomingMeeting> lines, UpcomingSummary summary) {

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

    /**
     * Returns the report.
     *
     * @param meetings in the order to report
     * @param committees by id, as far as known
     * @param references of the agreements that the reader may see, by id
     */
    public static UpcomingMeetings of(
            List<MeetingRow> meetings, Map<String, CommitteeRow> committees, Map<String, String> references) {
        List<UpcomingMeeting> lines = meetings.stream()
                .map(row -> line(row, committees.get(row.committeeId()), references))
                .toList();
        long dated = lines.stream().filter(line -> line.start() != null).count();
        return new UpcomingMeetings(lines, new UpcomingSummary(dated, lines.size() - dated));
    }

    private static UpcomingMeeting line(
            MeetingRow row, @Nullable CommitteeRow committee, Map<String, String> references) {
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
