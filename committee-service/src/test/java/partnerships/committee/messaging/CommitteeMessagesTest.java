package partnerships.committee.messaging;

import static partnerships.committee.CommitteeFixture.ID;
import static partnerships.committee.CommitteeFixture.ORIGIN;
import static partnerships.committee.CommitteeFixture.assumed;
import static partnerships.committee.CommitteeFixture.charter;
import static partnerships.committee.CommitteeFixture.day;
import static partnerships.committee.CommitteeFixture.established;
import static partnerships.committee.CommitteeFixture.instant;
import static partnerships.committee.CommitteeFixture.stated;
import static partnerships.committee.CommitteeFixture.twiceAYear;

import java.util.List;
import org.junit.jupiter.api.Test;
import partnerships.committee.Basis;
import partnerships.committee.Cadence;
import partnerships.committee.Committee;
import partnerships.committee.CommitteeEvent;
import partnerships.committee.Counting;
import partnerships.committee.Following;
import partnerships.committee.Origin;
import partnerships.committee.Party;
import partnerships.committee.Watch;
import partnerships.store.codec.EventCodec;
import partnerships.store.codec.PublishedEvents;

class CommitteeMessagesTest {

    private static final EventCodec<Committee, CommitteeEvent> MESSAGES = CommitteeMessages.CODEC;

    @Test
    void isPublishedAndReadBackAsItWas() {
        new PublishedEvents<>(MESSAGES, first -> Committee.born(ID, first))
                .life("met, breached, dissolved, reinstated", fullLife())
                .life("on mutual dates", events(new Cadence.MutualDates(), assumed("2026-11-24")))
                .life("of no stated cadence", events(new Cadence.Unspecified(), stated("2026-11-24", "2029-01-01")))
                .life("of a cadence from the future", events(new Cadence.Other("EVERY"), assumed("2026-11-24")))
                .life(
                        "counted by what is not watched",
                        events(new Cadence.Other("COUNT_PER_PERIOD"), assumed("2026-11-24")))
                .life("four times a year", events(new Cadence.CountPerPeriod(4, Basis.STATED), assumed("2026-11-24")))
                .check("committee", CommitteeEvent.class);
    }

    /** The agreement's parties come and go. */
    private static final Origin JOINED = new Origin(
            ORIGIN.agreementId(),
            ORIGIN.agreementReference(),
            ORIGIN.clause(),
            List.of(
                    Party.throughout("rcs"),
                    new Party("lsh", null, day("2027-12-31")),
                    new Party("idf", day("2028-01-01"), null)));

    private static List<CommitteeEvent> events(Cadence cadence, Watch watch) {
        return established(cadence, watch).events();
    }

    private static List<CommitteeEvent> fullLife() {
        var life = twiceAYear(assumed("2026-03-01"));
        life.reaches("2026-08-01T00:00:00Z");
        life.takes(new Counting(life.committee()).met("m1", day("2026-05-05"), instant("2026-05-05T09:00:00Z")));
        life.takes(
                new Counting(life.committee()).metOtherwise("m1", day("2026-05-06"), instant("2026-05-07T09:00:00Z")));
        life.takes(new Following(life.committee())
                .enteredIntoForce(day("2026-02-01"), null, instant("2026-01-31T23:00:00Z")));
        life.takes(new Following(life.committee()).agreementEnded(day("2026-07-31"), null));
        life.takes(new Following(life.committee()).agreementGoesOn(instant("2026-08-02T00:00:00Z")));
        life.takes(new Following(life.committee())
                .corrected(
                        JOINED,
                        charter(new Cadence.Unspecified()),
                        stated("2026-02-01", null),
                        day("2026-08-02"),
                        null));
        life.takes(new Following(life.committee()).agreementEnded(null, null));
        return life.events();
    }
}
