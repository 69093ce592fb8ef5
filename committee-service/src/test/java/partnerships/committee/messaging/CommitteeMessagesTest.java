package partnerships.committee.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static partnerships.committee.Committees.ID;
import static partnerships.committee.Committees.ORIGIN;
import static partnerships.committee.Committees.TWICE_A_YEAR;
import static partnerships.committee.Committees.assumed;
import static partnerships.committee.Committees.charter;
import static partnerships.committee.Committees.day;
import static partnerships.committee.Committees.established;
import static partnerships.committee.Committees.instant;
import static partnerships.committee.Committees.stated;
import static partnerships.committee.Committees.twiceAYear;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.committee.Basis;
import partnerships.committee.Cadence;
import partnerships.committee.Committee;
import partnerships.committee.CommitteeEvent;
import partnerships.committee.Committees.Life;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.CommitteeEvents;
import partnerships.contracts.EventJson;
import partnerships.localrun.testing.Schemas;
import partnerships.store.document.EventMessage;

class CommitteeMessagesTest {

    private static final CommitteeMessages MESSAGES = new CommitteeMessages();

    private static List<Life> lives() {
        return List.of(
                fullLife(),
                established(new Cadence.MutualDates(), assumed("2026-11-24")),
                established(new Cadence.Unspecified(), stated("2026-11-24", "2029-01-01")),
                established(new Cadence.Other("EVERY"), assumed("2026-11-24")),
                established(new Cadence.CountPerPeriod(4, Basis.STATED), assumed("2026-11-24")));
    }

    private static Life fullLife() {
        var life = twiceAYear(assumed("2026-03-01"));
        life.reaches("2026-08-01T00:00:00Z");
        life.takes(life.committee().met("m1", day("2026-05-05"), instant("2026-05-05T09:00:00Z")));
        life.takes(life.committee().metOtherwise("m1", day("2026-05-06"), instant("2026-05-07T09:00:00Z")));
        life.takes(life.committee().enteredIntoForce(day("2026-02-01"), null, instant("2026-01-31T23:00:00Z")));
        life.takes(life.committee().agreementEnded(day("2026-07-31"), null));
        life.takes(life.committee().agreementGoesOn(instant("2026-08-02T00:00:00Z")));
        life.takes(life.committee()
                .corrected(
                        ORIGIN,
                        charter(new Cadence.Unspecified()),
                        stated("2026-02-01", null),
                        day("2026-08-02"),
                        null));
        life.takes(life.committee().agreementEnded(null, null));
        return life;
    }

    @ParameterizedTest
    @MethodSource("lives")
    void whatIsToldFitsItsSchema(Life life) {
        assertThat(told(life))
                .allSatisfy(message -> assertThat(Schemas.violations(message.type(), EventJson.write(message.data())))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("lives")
    void whatIsReadBackFoldsToTheSameCommittee(Life life) {
        var readBack = new ArrayList<CommitteeEvent>();
        var messages = told(life);
        for (int i = 0; i < messages.size(); i++) {
            readBack.add(MESSAGES.read(arrived(messages.get(i), life.events().get(i))));
        }

        assertThat(readBack).isEqualTo(life.events());
        var folded = Committee.born(ID, readBack.getFirst());
        for (var event : readBack.subList(1, readBack.size())) {
            folded = folded.after(event);
        }
        assertThat(folded).isEqualTo(life.committee());
    }

    @Test
    void theFullLifeHasEveryEventInIt() {
        assertThat(fullLife().events())
                .extracting(event -> event.getClass().getName())
                .containsAll(Arrays.stream(CommitteeEvent.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
    }

    @Test
    void aStrangersEventIsNone() {
        var stranger = CloudEvent.of(
                Map.of(CloudEvent.TYPE, "partnership.meeting.MeetingHeld.v1", CloudEvent.TIME, "2026-01-01T00:00:00Z"),
                new byte[0]);

        assertThatIllegalArgumentException().isThrownBy(() -> MESSAGES.read(stranger));
    }

    @Test
    void whatDoesNotFitItsTypeCannotBeRead() {
        var broken = CloudEvent.of(
                Map.of(CloudEvent.TYPE, CommitteeEvents.CommitteeMet.TYPE, CloudEvent.TIME, "2026-01-01T00:00:00Z"),
                "{".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(EventJson.Undecodable.class).isThrownBy(() -> MESSAGES.read(broken));
    }

    @Test
    void aYearlyCountIsToldAsStated() {
        var message = told(twiceAYear(assumed("2026-11-24"))).getFirst();

        assertThat(((CommitteeEvents.CommitteeEstablished) message.data())
                        .cadence()
                        .count())
                .isEqualTo(2);
        assertThat(TWICE_A_YEAR.watched()).isPresent();
    }

    private static List<EventMessage> told(Life life) {
        var messages = new ArrayList<EventMessage>();
        var committee = Committee.born(ID, life.events().getFirst());
        messages.add(MESSAGES.write(committee, life.events().getFirst()));
        for (var event : life.events().subList(1, life.events().size())) {
            committee = committee.after(event);
            messages.add(MESSAGES.write(committee, event));
        }
        return messages;
    }

    private static CloudEvent arrived(EventMessage message, CommitteeEvent event) {
        var headers = new HashMap<String, String>();
        headers.put(CloudEvent.TYPE, message.type());
        Stream.ofNullable(event.at()).forEach(at -> headers.put(CloudEvent.TIME, at.toString()));
        return CloudEvent.of(headers, EventJson.write(message.data()));
    }
}
