package partnerships.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.AgreementCodes.SeatRole;
import partnerships.contracts.AgreementData.Source;
import partnerships.contracts.CommitteeCodes.Represented;

/** Date, seats and outcome of a meeting, as the events about it carry them. */
public final class MeetingData {

    private MeetingData() {}

    /**
     * How a meeting went that was held.
     *
     * @param heldOn local date of its start, which decides its cadence window
     * @param attendance who was there; empty if not recorded
     * @param quorumValid whether the quorum was valid, so that it counts
     * @param imported whether it was held before the system knew it
     * @param evidence document that shows it; absent if there is none
     */
    public record Outcome(
            LocalDate heldOn,
            List<Attendance> attendance,
            boolean quorumValid,
            boolean imported,
            @Nullable Source evidence) {}

    /**
     * When and where. The local time in its zone is what was decided; the instants are derived from it.
     *
     * @param localStart local date and time of the start, without an offset
     * @param localEnd local date and time of the end, without an offset
     * @param zone IANA time zone of the local times
     * @param start the instant of {@code localStart}
     * @param end the instant of {@code localEnd}
     * @param tzdbVersion version of the zone rules with which the instants were derived: {@code 2026c}
     * @param place where it takes place; absent if not stated
     * @param link web address for those who take part from afar; absent if there is none
     */
    public record Schedule(
            LocalDateTime localStart,
            LocalDateTime localEnd,
            @Text(Grammar.ZONE) String zone,
            Instant start,
            Instant end,
            String tzdbVersion,
            @Nullable String place,
            @Nullable String link) {}

    /**
     * A post that is expected at a meeting.
     *
     * @param post code of the post
     * @param organisation id of the organisation of the post
     * @param role on the committee
     */
    public record ExpectedSeat(
            @Text(Grammar.POST) String post,
            @Text(Grammar.ORGANISATION) String organisation,
            @OneOf(SeatRole.class) String role) {}

    /**
     * Whether a post was represented at a meeting.
     *
     * @param post code of the post
     * @param represented whether the post was represented, and how
     * @param substitute code of the post that acted for it; present if substituted
     */
    public record Attendance(
            @Text(Grammar.POST) String post,
            @OneOf(Represented.class) String represented,
            @Nullable @Text(Grammar.POST) String substitute) {}

    /**
     * How much of a post's life was known when something was decided. Who holds the post may only be concluded by somebody who knows as much.
     *
     * @param post code of the post
     * @param version sequence of the last of its events that was known, 1 or more
     */
    public record PostVersion(
            @Text(Grammar.POST) String post, @Range(min = 1) long version) {}
}
