package partnerships.plan.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.MeetingEvents;
import partnerships.contracts.Required;
import partnerships.plan.Meeting;
import partnerships.plan.MeetingFact;
import partnerships.plan.PostVersion;
import partnerships.plan.Seat;
import partnerships.plan.Sitting;
import partnerships.time.Zones;

/** Follows meetings: each has its plan, and counts in the windows of its committee. */
final class MeetingFacts {

    private final FactPlanning plans;
    private final PlannedMeetings plannedMeetings;

    MeetingFacts(FactPlanning plans, PlannedMeetings plannedMeetings) {
        this.plans = plans;
        this.plannedMeetings = plannedMeetings;
    }

    void handle(CloudEvent fact) {
        switch (fact.type()) {
            case MeetingEvents.MeetingScheduled.TYPE -> scheduled(fact);
            case MeetingEvents.MeetingConvened.TYPE -> convened(fact);
            case MeetingEvents.MeetingRescheduled.TYPE, MeetingEvents.MeetingInstantRecomputed.TYPE -> moved(fact);
            case MeetingEvents.MeetingAgendaUpdated.TYPE -> agendaUpdated(fact);
            case MeetingEvents.MeetingCancelled.TYPE -> cancelled(fact);
            case MeetingEvents.MeetingHeld.TYPE -> held(fact);
            case MeetingEvents.MeetingOutcomeCorrected.TYPE -> corrected(fact);
            default -> {}
        }
    }

    private void scheduled(CloudEvent fact) {
        var data = EventJson.read(fact.data(), Scheduled.class);
        var seats = data.expectedSeats().stream().map(ExpectedSeat::seat).toList();
        follow(
                fact,
                new MeetingFact.Scheduled(
                        data.scheduleVersion(),
                        data.reference(),
                        data.schedule().sitting(),
                        seats,
                        known(data.posts())));
    }

    private void convened(CloudEvent fact) {
        var data = EventJson.read(fact.data(), Convened.class);
        follow(
                fact,
                new MeetingFact.Convened(
                        data.scheduleVersion(),
                        data.calendarSequence(),
                        data.reference(),
                        data.schedule().sitting(),
                        data.expectedSeats().stream().map(ExpectedSeat::seat).toList(),
                        data.agenda(),
                        data.shortNoticeReason(),
                        known(data.posts())));
    }

    private void moved(CloudEvent fact) {
        var data = EventJson.read(fact.data(), Moved.class);
        follow(
                fact,
                new MeetingFact.Moved(
                        data.scheduleVersion(),
                        data.calendarSequence(),
                        data.reference(),
                        data.schedule().sitting(),
                        data.expectedSeats().stream().map(ExpectedSeat::seat).toList(),
                        new Meeting.Reasons(data.reason(), data.shortNoticeReason()),
                        known(data.posts())));
    }

    private void agendaUpdated(CloudEvent fact) {
        var data = EventJson.read(fact.data(), Agenda.class);
        follow(fact, new MeetingFact.AgendaUpdated(data.agenda(), known(data.posts())));
    }

    private void cancelled(CloudEvent fact) {
        var data = EventJson.read(fact.data(), Cancelled.class);
        follow(fact, new MeetingFact.Cancelled(data.calendarSequence(), data.reason()));
    }

    private void held(CloudEvent fact) {
        var data = EventJson.read(fact.data(), Held.class);
        follow(fact, new MeetingFact.Held(data.reference(), data.heldOn()));
    }

    private void corrected(CloudEvent fact) {
        var data = EventJson.read(fact.data(), Corrected.class);
        follow(fact, new MeetingFact.OutcomeCorrected(data.reference(), data.day()));
    }

    private void follow(CloudEvent fact, MeetingFact data) {
        var concerned = EventJson.read(fact.data(), Concerned.class);
        plans.follow(
                Meeting.unscheduled(concerned.meetingId(), concerned.committeeId(), concerned.agreementIds()),
                fact,
                data);
        plannedMeetings.recountAll(concerned.committeeId(), fact);
    }

    private static List<PostVersion> known(@Nullable List<KnownPost> posts) {
        return posts == null ? List.of() : posts.stream().map(KnownPost::asOf).toList();
    }

    /** What every fact of a meeting says. */
    record Concerned(String meetingId, String committeeId, List<String> agreementIds) {
        Concerned {
            Required.all(meetingId, committeeId, agreementIds);
        }
    }

    record Scheduled(
            String reference,
            Schedule schedule,
            int scheduleVersion,
            List<ExpectedSeat> expectedSeats,
            List<KnownPost> posts) {
        Scheduled {
            Required.all(reference, schedule, expectedSeats, posts);
        }
    }

    record Convened(
            String reference,
            List<String> agenda,
            Schedule schedule,
            int scheduleVersion,
            int calendarSequence,
            List<ExpectedSeat> expectedSeats,
            @Nullable String shortNoticeReason,
            List<KnownPost> posts) {
        Convened {
            Required.all(reference, agenda, schedule, expectedSeats, posts);
        }
    }

    /** @param posts absent if nobody decided: other zone rules */
    record Moved(
            String reference,
            Schedule schedule,
            int scheduleVersion,
            int calendarSequence,
            List<ExpectedSeat> expectedSeats,
            @Nullable String reason,
            @Nullable String shortNoticeReason,
            @Nullable List<KnownPost> posts) {
        Moved {
            Required.all(reference, schedule, expectedSeats);
        }
    }

    record Agenda(List<String> agenda, List<KnownPost> posts) {
        Agenda {
            Required.all(agenda, posts);
        }
    }

    record Cancelled(int calendarSequence, @Nullable String reason) {}

    record Held(String reference, LocalDate heldOn) {
        Held {
            Required.all(reference, heldOn);
        }
    }

    /** @param outcome present if held */
    record Corrected(
            String reference, boolean held, @Nullable Outcome outcome) {
        Corrected {
            Required.all(reference);
            if (held) {
                Required.all(outcome);
            }
        }

        record Outcome(LocalDate heldOn) {
            Outcome {
                Required.all(heldOn);
            }
        }

        @Nullable
        LocalDate day() {
            return held && outcome != null ? outcome.heldOn() : null;
        }
    }

    record Schedule(
            LocalDateTime localStart,
            LocalDateTime localEnd,
            String zone,
            Instant start,
            Instant end,
            String tzdbVersion,
            @Nullable String place,
            @Nullable String link) {
        Schedule {
            Required.all(localStart, localEnd, zone, start, end, tzdbVersion);
            if (!Zones.isKnown(zone)) {
                throw new IllegalArgumentException("no zone");
            }
        }

        Sitting sitting() {
            return new Sitting(localStart, localEnd, zone, start, end, tzdbVersion, place, link);
        }
    }

    record KnownPost(String post, long version) {
        KnownPost {
            Required.all(post);
        }

        PostVersion asOf() {
            return new PostVersion(post, version);
        }
    }

    record ExpectedSeat(String post, String organisation, String role) {
        ExpectedSeat {
            Required.all(post, organisation, role);
        }

        Seat seat() {
            return new Seat(post, organisation, role);
        }
    }
}
