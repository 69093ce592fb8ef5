package partnerships.notificationservice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import partnerships.contracts.AgreementData;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.CommitteeEvents;
import partnerships.contracts.EventJson;
import partnerships.contracts.MeetingData;
import partnerships.contracts.MeetingEvents;
import partnerships.contracts.Position;
import partnerships.contracts.PostEvents;
import partnerships.contracts.Topics;
import partnerships.testkit.rig.TestRig;
import partnerships.time.Zones;

/** Tells the service what other services would tell it, each subject in its own sequence. */
final class Told {

    private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");

    private final TestRig rig;
    private final SettableClock clock;
    private final Map<String, Integer> sequences = new ConcurrentHashMap<>();

    Told(TestRig rig, SettableClock clock) {
        this.rig = rig;
        this.clock = clock;
    }

    /** Returns the position of the fact. */
    String tell(String topic, String subject, String type, Object data) {
        int sequence = sequences.merge(subject, 1, Integer::sum);
        var position = new Position(subject, sequence);
        var further = Map.of(
                CloudEvent.TIME,
                clock.instant().toString(),
                CloudEvent.RECORDED_TIME,
                clock.instant().toString(),
                CloudEvent.ACTOR,
                "test",
                CloudEvent.CORRELATION_ID,
                "test");
        rig.publish(topic, position, type, further, EventJson.write(data));
        return position.toString();
    }

    String committee(String committee, String agreement, AgreementData.Seat... seats) {
        return tell(
                Topics.COMMITTEES,
                committee,
                CommitteeEvents.CommitteeEstablished.TYPE,
                new CommitteeEvents.CommitteeEstablished(
                        committee,
                        agreement,
                        "AGR-LSH",
                        "c1",
                        Map.of("fr", "Comité de coordination", "en", "Coordination committee"),
                        "COORDINATION",
                        List.of(seats),
                        new AgreementData.Cadence("COUNT_PER_PERIOD", 2, "YEAR", "CALENDAR", "INFERRED"),
                        "ALL_CHAIRS",
                        null,
                        "Africa/Casablanca",
                        List.of("fr"),
                        List.of(
                                new CommitteeEvents.Membership("rcs", null, null),
                                new CommitteeEvents.Membership("lsh", null, null)),
                        LocalDate.of(2026, 11, 24),
                        "ASSUMED",
                        null));
    }

    static AgreementData.Seat seat(String post, String organisation) {
        return new AgreementData.Seat(post, organisation, "CO_CHAIR", List.of());
    }

    /** Tells that a post is registered. */
    String post(String post) {
        var organisation = post.substring(0, post.indexOf('/')).toLowerCase(Locale.ROOT);
        return tell(
                Topics.COMMITTEES,
                idOf(post),
                PostEvents.PostRegistered.TYPE,
                new PostEvents.PostRegistered(post, organisation, clock.instant()));
    }

    /** Tells that somebody holds a post from the beginning of 2026. */
    String holder(String post, String person) {
        return tell(
                Topics.COMMITTEES,
                idOf(post),
                PostEvents.PostHolderChanged.TYPE,
                new PostEvents.PostHolderChanged(
                        post, person, LocalDate.of(2026, 1, 1), null, Instant.parse("2025-12-31T23:00:00Z")));
    }

    private static String idOf(String post) {
        return UUID.nameUUIDFromBytes(("post:" + post).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    String window(String committee, String agreement, String window, String from, String to) {
        return tell(
                Topics.COMMITTEES,
                committee,
                CommitteeEvents.CadenceWindowOpened.TYPE,
                new CommitteeEvents.CadenceWindowOpened(
                        committee, agreement, window, LocalDate.parse(from), LocalDate.parse(to), 1, false, "ASSUMED"));
    }

    /** A meeting with its seats. */
    record Meeting(String id, String committee, List<MeetingData.ExpectedSeat> seats) {

        static Meeting of(String committee, String... posts) {
            return new Meeting(
                    UUID.randomUUID().toString(),
                    committee,
                    List.of(posts).stream()
                            .map(post -> new MeetingData.ExpectedSeat(post, "rcs", "CO_CHAIR"))
                            .toList());
        }
    }

    String scheduled(Meeting meeting, String localStart) {
        return tell(
                Topics.COMMITTEES,
                meeting.id(),
                MeetingEvents.MeetingScheduled.TYPE,
                new MeetingEvents.MeetingScheduled(
                        meeting.id(),
                        meeting.committee(),
                        List.of("agreement"),
                        "MTG-1",
                        schedule(localStart),
                        1,
                        meeting.seats(),
                        List.of()));
    }

    String convened(Meeting meeting, String localStart) {
        return convened(meeting, localStart, List.of());
    }

    /** @param posts as far as whoever convened it knew them */
    String convened(Meeting meeting, String localStart, List<MeetingData.PostVersion> posts) {
        return tell(
                Topics.COMMITTEES,
                meeting.id(),
                MeetingEvents.MeetingConvened.TYPE,
                new MeetingEvents.MeetingConvened(
                        meeting.id(),
                        meeting.committee(),
                        List.of("agreement"),
                        "MTG-1",
                        List.of("RCS/PRESIDENT"),
                        clock.instant(),
                        30,
                        false,
                        List.of("Programme de l'année"),
                        schedule(localStart),
                        1,
                        0,
                        meeting.seats(),
                        null,
                        posts));
    }

    String moved(Meeting meeting, String from, String to, int version) {
        return tell(
                Topics.COMMITTEES,
                meeting.id(),
                MeetingEvents.MeetingRescheduled.TYPE,
                new MeetingEvents.MeetingRescheduled(
                        meeting.id(),
                        meeting.committee(),
                        List.of("agreement"),
                        "MTG-1",
                        schedule(from),
                        schedule(to),
                        version,
                        version - 1,
                        true,
                        "Empêchement",
                        meeting.seats(),
                        null,
                        null,
                        List.of()));
    }

    String cancelled(Meeting meeting, String localStart, int version) {
        return tell(
                Topics.COMMITTEES,
                meeting.id(),
                MeetingEvents.MeetingCancelled.TYPE,
                new MeetingEvents.MeetingCancelled(
                        meeting.id(),
                        meeting.committee(),
                        List.of("agreement"),
                        "MTG-1",
                        schedule(localStart),
                        version,
                        version,
                        true,
                        "Empêchement"));
    }

    static MeetingData.Schedule schedule(String localStart) {
        var start = LocalDateTime.parse(localStart);
        return new MeetingData.Schedule(
                start,
                start.plusHours(2),
                "Africa/Casablanca",
                instant(localStart),
                instant(localStart).plusSeconds(7200),
                Zones.rulesVersion(),
                "Casablanca",
                null);
    }

    static Instant instant(String localStart) {
        return Zones.instant(LocalDateTime.parse(localStart), CASABLANCA);
    }
}
