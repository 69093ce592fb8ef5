package partnerships.meeting.messaging;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.AgreementEvents;
import partnerships.contracts.MeetingEvents;
import partnerships.meeting.Attendance;
import partnerships.meeting.Evidence;
import partnerships.meeting.ExpectedSeat;
import partnerships.meeting.Outcome;
import partnerships.meeting.Schedule;

/** The parts of a meeting in the published language, there and back. */
final class MeetingWire {

    private MeetingWire() {}

    static MeetingEvents.Schedule schedule(Schedule schedule) {
        return new MeetingEvents.Schedule(
                schedule.localStart(),
                schedule.localEnd(),
                schedule.zone().getId(),
                schedule.start(),
                schedule.end(),
                schedule.tzdbVersion(),
                schedule.place(),
                schedule.link());
    }

    static Schedule schedule(MeetingEvents.Schedule data) {
        return new Schedule(
                data.localStart(),
                data.localEnd(),
                ZoneId.of(data.zone()),
                data.start(),
                data.end(),
                data.tzdbVersion(),
                data.place(),
                data.link());
    }

    static List<MeetingEvents.ExpectedSeat> seats(List<ExpectedSeat> seats) {
        return seats.stream()
                .map(seat -> new MeetingEvents.ExpectedSeat(seat.post(), seat.organisation(), seat.role()))
                .toList();
    }

    static List<ExpectedSeat> expected(List<MeetingEvents.ExpectedSeat> seats) {
        return seats.stream()
                .map(seat -> new ExpectedSeat(seat.post(), seat.organisation(), seat.role()))
                .toList();
    }

    static List<MeetingEvents.Attendance> attendance(List<Attendance> attendance) {
        return attendance.stream()
                .map(seat -> new MeetingEvents.Attendance(
                        seat.post(), seat.represented().name(), seat.substitute()))
                .toList();
    }

    static List<Attendance> attended(List<MeetingEvents.Attendance> attendance) {
        return attendance.stream()
                .map(seat -> new Attendance(
                        seat.post(), Attendance.Represented.valueOf(seat.represented()), seat.substitute()))
                .toList();
    }

    static MeetingEvents.@Nullable Outcome outcome(@Nullable Outcome outcome) {
        return outcome == null
                ? null
                : new MeetingEvents.Outcome(
                        outcome.heldOn(),
                        attendance(outcome.attendance()),
                        outcome.quorumValid(),
                        outcome.imported(),
                        source(outcome.evidence()));
    }

    static @Nullable Outcome outcome(MeetingEvents.@Nullable Outcome data) {
        return data == null
                ? null
                : new Outcome(
                        data.heldOn(),
                        attended(data.attendance()),
                        data.quorumValid(),
                        data.imported(),
                        evidence(data.evidence()));
    }

    static AgreementEvents.Source stated(Evidence evidence) {
        return new AgreementEvents.Source(evidence.document(), evidence.place(), evidence.quote());
    }

    static Evidence stated(AgreementEvents.Source source) {
        return new Evidence(source.document(), source.place(), source.quote());
    }

    static AgreementEvents.@Nullable Source source(@Nullable Evidence evidence) {
        return evidence == null ? null : stated(evidence);
    }

    static @Nullable Evidence evidence(AgreementEvents.@Nullable Source source) {
        return source == null ? null : stated(source);
    }
}
