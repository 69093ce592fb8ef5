package partnerships.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostsTest {

    private final Office office = new Office();

    @Test
    void theHolderOfTheDayIsReached() {
        office.post("RCS/PRESIDENT")
                .person("p-old", "old@office.example", "ar")
                .person("p-new", "new@office.example", "en")
                .appoint("RCS/PRESIDENT", "p-old", Office.DAY.minusYears(1), Office.DAY.minusDays(1))
                .appoint("RCS/PRESIDENT", "p-new", Office.DAY, null);

        assertThat(office.posts.at("RCS/PRESIDENT", Office.DAY.minusDays(1)))
                .isEqualTo(new Recipient("p-old", "RCS/PRESIDENT", "ar", null));
        assertThat(office.posts.at("RCS/PRESIDENT", Office.DAY))
                .isEqualTo(new Recipient("p-new", "RCS/PRESIDENT", "en", null));
    }

    @Test
    void aHolderWithoutAnAddressStandsForThePostAllTheSame() {
        office.post("RCS/PRESIDENT")
                .person("p-1", null, "ar")
                .appoint("RCS/PRESIDENT", "p-1", Office.DAY, null)
                .mailbox("RCS/PRESIDENT", "en");

        assertThat(office.posts.at("RCS/PRESIDENT", Office.DAY))
                .isEqualTo(new Recipient("p-1", "RCS/PRESIDENT", "ar", "NO_ADDRESS"));
    }

    @Test
    void aHolderOfWhomNothingIsKnownHasNoAddress() {
        office.post("RCS/PRESIDENT").appoint("RCS/PRESIDENT", "p-1", Office.DAY, null);

        assertThat(office.posts.at("RCS/PRESIDENT", Office.DAY))
                .isEqualTo(new Recipient("p-1", "RCS/PRESIDENT", "fr", "NO_ADDRESS"));
    }

    @Test
    void aVacantPostIsReachedAtItsMailbox() {
        office.post("RCS/PRESIDENT")
                .person("p-1", "one@office.example", "ar")
                .appoint("RCS/PRESIDENT", "p-1", Office.DAY.minusDays(9), Office.DAY.minusDays(1))
                .mailbox("RCS/PRESIDENT", "en");

        assertThat(office.posts.at("RCS/PRESIDENT", Office.DAY))
                .isEqualTo(new Recipient("post:RCS/PRESIDENT", "RCS/PRESIDENT", "en", null));
    }

    @Test
    void aPostThatNobodyRegisteredIsReachedAtItsMailboxToo() {
        office.mailbox("RCS/PRESIDENT", "en");

        assertThat(office.posts.at("RCS/PRESIDENT", Office.DAY).obstacle()).isEmpty();
    }

    @Test
    void aVacantPostWithoutAMailboxIsNotReached() {
        office.post("RCS/PRESIDENT");

        assertThat(office.posts.at("RCS/PRESIDENT", Office.DAY))
                .isEqualTo(new Recipient("post:RCS/PRESIDENT", "RCS/PRESIDENT", "fr", "POST_VACANT"));
    }

    @Test
    void aCodeThatNoPostCanHaveIsVacant() {
        assertThat(office.posts.at("the president", Office.DAY).obstacle()).contains("POST_VACANT");
    }

    @Test
    void aRoleIsReachedAtItsPost() {
        office.role("focal-point", "RCS/DESK").mailbox("RCS/DESK", "en");

        assertThat(office.posts.inRole("focal-point", Office.DAY))
                .isEqualTo(new Recipient("post:RCS/DESK", "RCS/DESK", "en", null));
        assertThat(office.posts.postInRole("focal-point")).contains("RCS/DESK");
    }

    @Test
    void aRoleThatNobodyHasIsNotReached() {
        assertThat(office.posts.inRole("focal-point", Office.DAY))
                .isEqualTo(new Recipient("role:focal-point", "role:focal-point", "fr", "ROLE_UNASSIGNED"));
        assertThat(office.posts.postInRole("focal-point")).isEmpty();
    }
}
