package partnerships.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerships.dispatch.Office.step;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.plan.AgreementEnd;
import partnerships.plan.Anchor;
import partnerships.plan.CommitteeProfile.SeatProfile;
import partnerships.plan.Meeting;
import partnerships.plan.PlanFixture;
import partnerships.plan.Step;
import partnerships.plan.Subject;

/** Whom each token of a rule stands for. */
class AudienceTest {

    private static final SeatProfile RCS = seat("RCS/PRESIDENT", "rcs", "CO_CHAIR", "RCS/VICE");
    private static final SeatProfile LSH = seat("LSH/PRESIDENT", "lsh", "CO_CHAIR");
    private static final SeatProfile MEMBER = seat("LSH/MEMBER", "lsh", "MEMBER", "LSH/OTHER");

    private final Office office = new Office();

    @Test
    void seatsAreThoseOfTheConvocation() {
        office.committee(RCS, LSH, MEMBER);

        assertThat(told(PlanFixture.convened().subject(), "SEATS"))
                .containsExactly("post:RCS/PRESIDENT", "post:LSH/PRESIDENT");
    }

    @Test
    void seatsHearNothingOfAMeetingThatIsNotConvened() {
        office.committee(RCS, LSH);

        assertThat(told(PlanFixture.scheduled().subject(), "SEATS", "SUBSTITUTES"))
                .isEmpty();
        assertThat(told(PlanFixture.window().subject(), "SEATS", "SUBSTITUTES")).isEmpty();
    }

    @Test
    void substitutesAreThoseOfTheSeatsThatAreInvited() {
        office.committee(RCS, LSH, MEMBER);

        assertThat(told(PlanFixture.convened().subject(), "SUBSTITUTES")).containsExactly("post:RCS/VICE");
    }

    @Test
    void chairsAreTheChairAndTheCoChairs() {
        office.committee(RCS, seat("RIF/CHAIR", "rif", "CHAIR"), MEMBER, seat("RCS/DESK", "rcs", "SECRETARY"));

        assertThat(told(PlanFixture.window().subject(), "CHAIRS"))
                .containsExactly("post:RCS/PRESIDENT", "post:RIF/CHAIR");
    }

    @Test
    void theSecretaryIsTheCommitteesOwn() {
        office.committee(RCS, seat("RCS/DESK", "rcs", "SECRETARY"))
                .role("secretary-rcs", "RCS/OTHER-DESK")
                .role("secretary", "RCS/ANY-DESK");

        assertThat(told(PlanFixture.scheduled().subject(), "SECRETARY")).containsExactly("post:RCS/DESK");
    }

    @Test
    void elseThoseWhomItsOrganisationsHaveNamed() {
        office.committee(RCS, LSH, MEMBER)
                .role("secretary-lsh", "LSH/DESK")
                .role("secretary-rcs", "RCS/DESK")
                .role("secretary", "RCS/ANY-DESK");

        assertThat(told(PlanFixture.scheduled().subject(), "SECRETARY"))
                .containsExactly("post:RCS/DESK", "post:LSH/DESK");
    }

    @Test
    void elseTheOneForAll() {
        office.committee(RCS).role("secretary", "RCS/ANY-DESK");

        assertThat(told(PlanFixture.scheduled().subject(), "SECRETARY")).containsExactly("post:RCS/ANY-DESK");
    }

    @Test
    void anAgreementHasNoCommitteeWhoseSecretaryItCouldBe() {
        office.committee(seat("RCS/DESK", "rcs", "SECRETARY"));

        assertThat(told(PlanFixture.ending().subject(), "SECRETARY", "CHAIRS")).containsExactly("role:secretary");
    }

    @Test
    void theOwnerIsTheAgreements() {
        office.role("focal-point", "RCS/DESK");

        assertThat(told(ending("RCS/OWNER"), "OWNER")).containsExactly("post:RCS/OWNER");
        assertThat(told(ending(null), "OWNER")).containsExactly("post:RCS/DESK");
    }

    @Test
    void ofAMeetingTheFocalPointIsTheOwner() {
        office.committee(RCS).role("focal-point", "RCS/DESK");

        assertThat(told(PlanFixture.convened().subject(), "OWNER")).containsExactly("post:RCS/DESK");
    }

    @Test
    void aRoleIsNamedAsSuch() {
        office.role("legal", "RCS/LEGAL");

        assertThat(told(PlanFixture.ending().subject(), "ROLE:legal")).containsExactly("post:RCS/LEGAL");
    }

    @Test
    void whoeverStandsInTwoPlacesHearsOnce() {
        office.committee(RCS, LSH).role("focal-point", "LSH/PRESIDENT");

        assertThat(told(PlanFixture.convened().subject(), "OWNER", "SEATS", "CHAIRS"))
                .containsExactly("post:LSH/PRESIDENT", "post:RCS/PRESIDENT");
    }

    @Test
    void aStepSpeaksForThoseMergedIntoIt() {
        office.committee(RCS)
                .role("secretary", "RCS/DESK")
                .rule("first", Anchor.MEETING_START, "CHAIRS")
                .rule("merged", Anchor.MEETING_START, "SECRETARY");

        assertThat(ids(PlanFixture.convened().subject(), step("first", "merged", "a-rule-that-is-gone")))
                .containsExactly("post:RCS/PRESIDENT", "post:RCS/DESK");
    }

    @Test
    void receiversAreThoseToWhomSomethingWasSaidOrIsBeingSaid() {
        office.committee(RCS, LSH).mailbox("RCS/PRESIDENT", "ar").rule("convened", Anchor.MEETING_CONVENED, "SEATS");
        office.fire(PlanFixture.convened().subject(), step("convened"));

        assertThat(told(PlanFixture.cancelled().subject(), "RECEIVERS")).containsExactly("post:RCS/PRESIDENT");
        assertThat(told(PlanFixture.window().subject(), "RECEIVERS")).isEmpty();
    }

    @Test
    void aReceiverIsReachedInTheLanguageInWhichItWasSpokenTo() {
        office.committee(RCS).mailbox("RCS/PRESIDENT", "ar").rule("convened", Anchor.MEETING_CONVENED, "SEATS");
        office.fire(PlanFixture.convened().subject(), step("convened"));
        office.mailbox("RCS/PRESIDENT", "en").rule("cancelled", Anchor.MEETING_CANCELLED, "RECEIVERS");

        assertThat(concerned(PlanFixture.cancelled().subject(), step("cancelled"))
                        .recipients())
                .containsExactly(new Recipient("post:RCS/PRESIDENT", "RCS/PRESIDENT", "ar", null));
    }

    @Test
    void invitedAreSeatsAndSubstitutes() {
        office.committee(RCS, LSH, MEMBER).role("secretary", "RCS/DESK").rule("r", Anchor.MEETING_START, "SECRETARY");

        assertThat(concerned(PlanFixture.convened().subject(), step("r")).invited())
                .containsExactlyInAnyOrder("post:RCS/PRESIDENT", "post:LSH/PRESIDENT", "post:RCS/VICE");
    }

    @Test
    void whoeverHasTheMeetingInTheCalendarStaysInvited() {
        office.committee(RCS, LSH)
                .mailbox("LSH/PRESIDENT", "fr")
                .mailbox("RCS/DESK", "fr")
                .role("secretary", "RCS/DESK")
                .rule("convened", Anchor.MEETING_CONVENED, "SEATS", "SECRETARY");
        office.fire(PlanFixture.convened().subject(), step("convened"));

        assertThat(concerned(withoutSeats(), step("convened")).invited()).containsExactly("post:LSH/PRESIDENT");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsSaidWhileTheCommitteeIsUnknown(boolean meeting) {
        office.rule("r", Anchor.MEETING_START, "CHAIRS");
        var subject = meeting
                ? PlanFixture.convened().subject()
                : PlanFixture.window().subject();

        assertThat(office.audience.of(Office.plan(subject, step("r")), step("r"), Office.DAY))
                .isEmpty();
    }

    private static Subject withoutSeats() {
        var meeting = (Meeting) PlanFixture.convened().subject();
        return new Meeting(
                meeting.subjectId(),
                meeting.committeeId(),
                meeting.agreementIds(),
                meeting.reference(),
                meeting.status(),
                meeting.schedule(),
                meeting.calendarSequence(),
                new Meeting.Invited(List.of(), List.of(), List.of(), List.of()),
                meeting.reasons());
    }

    private static Subject ending(@Nullable String owner) {
        var end = (AgreementEnd) PlanFixture.ending().subject();
        return new AgreementEnd(end.subjectId(), end.named(), owner, end.term(), end.status());
    }

    private static SeatProfile seat(String post, String organisation, String role, String... substitutes) {
        return new SeatProfile(post, organisation, role, List.of(substitutes));
    }

    private List<String> told(Subject subject, String... tokens) {
        office.rule("r", Anchor.MEETING_START, tokens);
        return ids(subject, step("r"));
    }

    private List<String> ids(Subject subject, Step step) {
        return concerned(subject, step).recipients().stream().map(Recipient::id).toList();
    }

    private Audience.Concerned concerned(Subject subject, Step step) {
        return office.audience.of(Office.plan(subject, step), step, Office.DAY).orElseThrow();
    }
}
