package partnerships.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import partnerships.meeting.Attendance.Represented;
import partnerships.meeting.Convocation.Convoker;
import partnerships.post.PostVersion;

/** Meetings in every state, reached as production reaches them. */
public final class MeetingFixture {

    public static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final String RCS = "RCS/PRESIDENT";
    public static final String LSH = "LSH/PRESIDENT";
    public static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    public static final Instant AFTER_START = Instant.parse("2027-01-12T10:30:00Z");
    public static final Evidence LETTER = new Evidence("Letter of invitation", "page 1", null);
    public static final List<String> AGENDA = List.of("Joint activities");
    public static final List<ExpectedSeat> SEATS =
            List.of(new ExpectedSeat(RCS, "rcs", "CO_CHAIR"), new ExpectedSeat(LSH, "lsh", "CO_CHAIR"));

    /** The president's, as it was known to whoever decided; the other one is not registered. */
    public static final List<PostVersion> POSTS = List.of(new PostVersion(RCS, 3));

    private MeetingFixture() {}

    public static CommitteeTerms terms(boolean active, Convocation convocation) {
        return new CommitteeTerms(
                "committee-1",
                List.of("agreement-1"),
                "coordination",
                active,
                CASABLANCA,
                convocation,
                List.of(
                        new CommitteeTerms.Seat(SEATS.get(0), List.of("RCS/VICE-PRESIDENT")),
                        new CommitteeTerms.Seat(SEATS.get(1), List.of())),
                POSTS);
    }

    /** Both presidents convene; fifteen days before. */
    public static CommitteeTerms bothPresidents() {
        return terms(true, new Convocation("ALL_CHAIRS", presidents(), 15));
    }

    public static List<Convoker> presidents() {
        return List.of(new Convoker(RCS, List.of("RCS/VICE-PRESIDENT")), new Convoker(LSH, List.of()));
    }

    public static Slot slot(String localStart, String localEnd, ZoneId zone) {
        return new Slot(
                LocalDateTime.parse(localStart), LocalDateTime.parse(localEnd), zone, null, null, "Hall A", null);
    }

    public static Slot twelfthOfJanuary() {
        return slot("2027-01-12T10:00", "2027-01-12T12:00", CASABLANCA);
    }

    public static Slot nineteenthOfJanuary() {
        return slot("2027-01-19T10:00", "2027-01-19T12:00", CASABLANCA);
    }

    /** A move to a slot, which leaves nothing out. */
    public static Move to(Slot slot) {
        return new Move(
                slot.localStart(),
                slot.localEnd(),
                slot.zone(),
                slot.startOffset(),
                slot.endOffset(),
                slot.place(),
                slot.link(),
                Set.of());
    }

    public static OutcomeCorrection attendedBy(List<Attendance> attendance) {
        return new OutcomeCorrection(null, null, attendance, "mistyped", LETTER);
    }

    public static OutcomeCorrection wasNotHeld() {
        return new OutcomeCorrection(false, null, null, "entered for the wrong meeting", LETTER);
    }

    public static List<Attendance> onlyOurs() {
        return List.of(new Attendance(RCS, Represented.PRESENT, null), new Attendance(LSH, Represented.ABSENT, null));
    }

    public static List<Attendance> bothPresent() {
        return List.of(new Attendance(RCS, Represented.PRESENT, null), new Attendance(LSH, Represented.PRESENT, null));
    }

    public static Signature by(String post) {
        return new Signature(post, post, NOW, null);
    }

    public static Life draft() {
        return new Life(Planning.propose(bothPresidents(), "LSH-2027-1", AGENDA, NOW));
    }

    public static Life scheduled() {
        var life = draft();
        life.takes(new Planning(life.meeting()).schedule(twelfthOfJanuary(), null, bothPresidents(), NOW));
        return life;
    }

    public static Life halfConvened() {
        var life = scheduled();
        life.takes(new Convening(life.meeting()).convene(by(RCS), bothPresidents(), null, NOW));
        return life;
    }

    public static Life convened() {
        var life = halfConvened();
        life.takes(new Convening(life.meeting()).convene(by(LSH), bothPresidents(), null, NOW));
        return life;
    }

    public static Life lapsed() {
        var life = convened();
        life.takes(life.meeting().at(Instant.parse("2027-01-13T12:00:00Z")));
        return life;
    }

    public static Life held() {
        var life = convened();
        life.takes(new Outcomes(life.meeting()).recordOutcome(bothPresent(), null, bothPresidents(), AFTER_START));
        return life;
    }

    public static Life corrected() {
        var life = held();
        life.takes(new Outcomes(life.meeting()).correctOutcome(attendedBy(onlyOurs()), bothPresidents(), AFTER_START));
        return life;
    }

    public static Life notHeld() {
        var life = held();
        life.takes(new Outcomes(life.meeting()).correctOutcome(wasNotHeld(), bothPresidents(), AFTER_START));
        return life;
    }

    public static Life heldInThePast() {
        return new Life(Outcomes.recordHeld(
                bothPresidents(), "LSH-2026-1", LocalDate.parse("2026-05-20"), List.of(), LETTER, NOW));
    }

    public static Life cancelled() {
        var life = convened();
        life.takes(new Planning(life.meeting()).cancel("the forum takes its place", NOW));
        return life;
    }

    /** A meeting and all that has happened to it. */
    public static final class Life {

        private final List<MeetingEvent> events = new ArrayList<>();
        private @Nullable Meeting meeting;

        private Life(List<MeetingEvent> beginning) {
            takes(beginning);
        }

        public Meeting meeting() {
            if (meeting == null) {
                throw new IllegalStateException("nothing has happened");
            }
            return meeting;
        }

        public List<MeetingEvent> events() {
            return List.copyOf(events);
        }

        public List<MeetingEvent> takes(List<MeetingEvent> decided) {
            for (var event : decided) {
                events.add(event);
                meeting = meeting == null ? Meeting.born("meeting-1", event) : meeting.after(event);
            }
            return decided;
        }
    }
}
