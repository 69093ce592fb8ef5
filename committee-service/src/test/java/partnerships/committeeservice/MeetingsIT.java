package partnerships.committeeservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import partnerships.testkit.events.Schemas;
import partnerships.time.Zones;

/** A meeting from its proposal to its window. */
class MeetingsIT extends RunningService {

    @Autowired
    private NewZoneRules newZoneRules;

    /** Presidents of their own, so that no other test's holders are theirs. */
    private record Presidents(String ofRegion, String ofOther) {}

    private Presidents presidentsWith(String other) {
        var presidents = new Presidents("p-" + UUID.randomUUID(), "p-" + UUID.randomUUID());
        holds(presidents.ofRegion(), "RCS/PRESIDENT");
        holds(presidents.ofOther(), other + "/PRESIDENT");
        return presidents;
    }

    private Answer convene(String meeting, String person) {
        return post("/v1/meetings/" + meeting + "/convene", person(person), "{}");
    }

    @Test
    void bothPresidentsConveneItAndNobodyElse() {
        var presidents = presidentsWith("LSH");
        var meeting = scheduled(committeeOf(Facts.newAgreement(), "lsh"));

        assertThat(convene(meeting, "p-stranger").status()).isEqualTo(403);
        assertThat(convene(meeting, presidents.ofRegion()).status()).isEqualTo(200);
        assertThat(meeting(meeting).path("state").asString()).isEqualTo("SCHEDULED");
        assertThat(convene(meeting, presidents.ofRegion()).code()).isEqualTo("ALREADY_SIGNED");
        assertThat(convene(meeting, "p-stranger").status()).isEqualTo(403);
        assertThat(convene(meeting, presidents.ofOther()).status()).isEqualTo(200);

        var view = meeting(meeting);
        assertThat(view.path("state").asString()).isEqualTo("CONVENED");
        assertThat(view.at("/schedule/start").asString()).isEqualTo("2026-10-12T10:00:00Z");
        assertThat(view.path("calendarSequence").asInt()).isZero();
        await().untilAsserted(() -> assertThat(typesTold(meeting))
                .containsExactly(
                        "MeetingProposed",
                        "MeetingScheduled",
                        "MeetingConvocationSigned",
                        "MeetingConvocationSigned",
                        "MeetingConvened"));
        assertThat(told(meeting))
                .allSatisfy(
                        record -> assertThat(Schemas.violations(record.event().type(), record.value()))
                                .isEmpty());
        assertThat(told(meeting).get(2).event().actor()).isEqualTo(presidents.ofRegion());
        var convened = JSON.readTree(told(meeting).getLast().value());
        assertThat(convened.path("posts"))
                .allSatisfy(post -> assertThat(post.path("version").asLong())
                        .isEqualTo(get("/v1/posts/" + post.path("post").asString(), staff())
                                .body()
                                .path("version")
                                .asLong()))
                .extracting(post -> post.path("post").asString())
                .contains("LSH/PRESIDENT", "RCS/PRESIDENT");
    }

    @Test
    void aHolderWhoseTimeIsOverConvenesNothing() {
        var former = "p-" + UUID.randomUUID();
        holds(former, "RCS/PRESIDENT");
        holds("p-" + UUID.randomUUID(), "RCS/PRESIDENT");
        var meeting = scheduled(committeeOf(Facts.newAgreement(), "lsh"));

        assertThat(convene(meeting, former).status()).isEqualTo(403);
    }

    @Test
    void aSubstituteConvenesForItsPost() {
        var substitute = "p-" + UUID.randomUUID();
        holds(substitute, "RCS/VICE-PRESIDENT");
        var meeting = scheduled(committeeOf(Facts.newAgreement(), "lsh"));

        assertThat(convene(meeting, substitute).status()).isEqualTo(200);

        assertThat(meeting(meeting).at("/convocation/0/post").asString()).isEqualTo("RCS/PRESIDENT");
        assertThat(meeting(meeting).at("/convocation/0/actedBy").asString()).isEqualTo("RCS/VICE-PRESIDENT");
    }

    @Test
    void staffRecordsAConvocationOnPaperWithItsEvidence() {
        var meeting = scheduled(committeeOf(Facts.newAgreement(), "lsh"));
        var paper = "{'paper':{'post':'LSH/PRESIDENT','signedOn':'2026-08-30','evidence':{'document':'Letter'}}}";

        assertThat(post("/v1/meetings/" + meeting + "/convene", staff(), paper).status())
                .isEqualTo(428);
        assertThat(command(meeting, "convene", paper).status()).isEqualTo(200);

        assertThat(meeting(meeting).at("/convocation/0/evidence/document").asString())
                .isEqualTo("Letter");
        assertThat(meeting(meeting).at("/convocation/0/at").asString()).isEqualTo("2026-08-29T23:00:00Z");
    }

    @Test
    void aConvenedMeetingIsMovedAndCalledOffWithItsCalendarSequence() {
        var presidents = presidentsWith("LSH");
        var meeting = scheduled(committeeOf(Facts.newAgreement(), "lsh"));
        convene(meeting, presidents.ofRegion());
        convene(meeting, presidents.ofOther());

        var tooSoon = "{'localStart':'2026-09-05T10:00','localEnd':'2026-09-05T12:00','reason':'earlier'}";
        assertThat(command(meeting, "reschedule", tooSoon).code()).isEqualTo("NOTICE_TOO_SHORT");
        var moved = command(
                meeting,
                "reschedule",
                "{'localStart':'2026-10-19T10:00','localEnd':'2026-10-19T12:00','place':'Hall A','reason':'holiday'}");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.eTag()).isEqualTo("\"6\"");
        assertThat(command(meeting, "cancel", "{'reason':'no need'}").status()).isEqualTo(200);

        await().untilAsserted(() ->
                assertThat(typesTold(meeting)).endsWith("MeetingConvened", "MeetingRescheduled", "MeetingCancelled"));
        var records = told(meeting);
        assertThat(JSON.readTree(records.get(5).value())
                        .path("calendarSequence")
                        .asInt())
                .isEqualTo(1);
        assertThat(JSON.readTree(records.get(6).value())
                        .path("calendarSequence")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aMoveKeepsWhatItDoesNotSayAndRemovesWhatItSays() {
        var meeting = proposed(committeeOf(Facts.newAgreement(), "lsh"));
        var paris = "{'localStart':'2026-10-12T10:00','localEnd':'2026-10-12T12:00','zone':'Europe/Paris',"
                + "'place':'Hall A','link':'https://meet.example.org/1'}";
        assertThat(command(meeting, "schedule", paris).status()).isEqualTo(200);
        var bare = "{'localStart':'2026-10-19T10:00','localEnd':'2026-10-19T12:00','reason':'holiday'%s}";

        assertThat(command(meeting, "reschedule", bare.formatted(",'place':null"))
                        .status())
                .isEqualTo(200);
        var moved = meeting(meeting);
        assertThat(moved.at("/schedule/place").asString()).isEqualTo("Hall A");
        assertThat(moved.at("/schedule/link").asString()).isEqualTo("https://meet.example.org/1");
        assertThat(moved.at("/schedule/zone").asString()).isEqualTo("Europe/Paris");

        assertThat(command(meeting, "reschedule", bare.formatted(",'remove':['PLACE']"))
                        .status())
                .isEqualTo(200);
        assertThat(meeting(meeting).path("schedule").has("place")).isFalse();
        assertThat(meeting(meeting).at("/schedule/link").asString()).isEqualTo("https://meet.example.org/1");
        await().untilAsserted(() -> assertThat(typesTold(meeting)).hasSize(4));
        var told = JSON.readTree(told(meeting).getLast().value());
        assertThat(told.at("/before/place").asString()).isEqualTo("Hall A");
        assertThat(told.path("schedule").has("place")).isFalse();
    }

    @Test
    void anOutcomeIsCorrectedWithItsSourceAndTheWindowFollows() {
        var committee = committeeOf(Facts.newAgreement(), "lsh");
        var meeting = held(committee);
        await().untilAsserted(() -> assertThat(windowOf(committee)).isEqualTo("SATISFIED"));
        var absent = "{'attendance':[{'post':'RCS/PRESIDENT','represented':'PRESENT'},"
                + "{'post':'LSH/PRESIDENT','represented':'ABSENT'}],'reason':'mistyped','evidence':{'document':'Minutes'}}";
        var never = "{'held':false,'reason':'another meeting','evidence':{'document':'Letter'}}";

        assertThat(command(meeting, "correct-outcome", absent).status()).isEqualTo(200);
        assertThat(meeting(meeting).at("/outcome/attendance/1/represented").asString())
                .isEqualTo("ABSENT");
        assertThat(meeting(meeting)
                        .at("/corrections/0/before/attendance/1/represented")
                        .asString())
                .isEqualTo("PRESENT");
        assertThat(command(meeting, "correct-outcome", never).status()).isEqualTo(200);

        assertThat(meeting(meeting).path("state").asString()).isEqualTo("NOT_HELD");
        await().untilAsserted(() -> assertThat(windowOf(committee)).isEqualTo("OPEN"));
        await().untilAsserted(() -> assertThat(typesTold(meeting))
                .endsWith("MeetingHeld", "MeetingOutcomeCorrected", "MeetingOutcomeCorrected"));
        assertThat(told(meeting))
                .allSatisfy(
                        record -> assertThat(Schemas.violations(record.event().type(), record.value()))
                                .isEmpty());
    }

    private String windowOf(String committee) {
        return committee(committee).at("/windows/0/state").asString();
    }

    @Test
    void whoConvenedItIsShownAfterItWasHeld() {
        var presidents = presidentsWith("LSH");
        var meeting = scheduled(committeeOf(Facts.newAgreement(), "lsh"));
        convene(meeting, presidents.ofRegion());
        convene(meeting, presidents.ofOther());
        itIs("2026-10-14T00:00:00Z");
        await().untilAsserted(() ->
                assertThat(meeting(meeting).path("state").asString()).isEqualTo("LAPSED"));

        var view = meeting(meeting);
        assertThat(view.at("/convocation/1/post").asString()).isEqualTo("LSH/PRESIDENT");
        assertThat(view.at("/convened/at").asString()).isEqualTo("2026-09-01T09:00:00Z");
        assertThat(view.at("/convened/noticeDays").asInt()).isEqualTo(41);
    }

    @Test
    void aMeetingThatWasHeldSatisfiesTheWindowOfItsDay() {
        var committee = committeeOf(Facts.newAgreement(), "lsh");
        var meeting = scheduled(committee);
        var outcome =
                "{'attendance':[{'post':'RCS/PRESIDENT','represented':'PRESENT'},{'post':'LSH/PRESIDENT','represented':'ABSENT'}]}";
        assertThat(command(meeting, "record-outcome", outcome).code()).isEqualTo("NOT_STARTED");

        itIs("2026-10-12T12:30:00Z");
        assertThat(command(meeting, "record-outcome", outcome).status()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(
                        committee(committee).at("/windows/0/state").asString())
                .isEqualTo("SATISFIED"));
        assertThat(committee(committee).at("/windows/0/meetingIds/0").asString())
                .isEqualTo(meeting);
    }

    @Test
    void aDayWithoutAnOutcomeLapsesItAndTheOutcomeMayComeLate() {
        var meeting = scheduled(committeeOf(Facts.newAgreement(), "lsh"));

        itIs("2026-10-14T00:00:00Z");
        await().untilAsserted(() ->
                assertThat(meeting(meeting).path("state").asString()).isEqualTo("LAPSED"));

        var outcome =
                "{'attendance':[{'post':'RCS/PRESIDENT','represented':'PRESENT'},{'post':'LSH/PRESIDENT','represented':'PRESENT'}]}";
        assertThat(command(meeting, "record-outcome", outcome).status()).isEqualTo(200);
        assertThat(meeting(meeting).at("/outcome/heldOn").asString()).isEqualTo("2026-10-12");
    }

    @Test
    void aLocalTimeThatComesTwiceIsAskedAboutAndTheAnswerTaken() {
        var meeting = proposed(committeeOf(Facts.newAgreement(), "lsh"));
        var overlap = "{'localStart':'2026-09-20T01:30','localEnd':'2026-09-20T04:00'%s}";

        var asked = command(meeting, "schedule", overlap.formatted(""));
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.code()).isEqualTo("LOCAL_TIME_AMBIGUOUS");
        assertThat(asked.body().path("validOffsets"))
                .extracting(offset -> offset.asString())
                .containsExactly("+01:00", "Z");
        assertThat(command(meeting, "schedule", overlap.formatted(",'startOffset':'+02:00'"))
                        .code())
                .isEqualTo("OFFSET_INVALID");

        assertThat(command(meeting, "schedule", overlap.formatted(",'startOffset':'+01:00'"))
                        .status())
                .isEqualTo(200);
        assertThat(meeting(meeting).at("/schedule/start").asString()).isEqualTo("2026-09-20T00:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "Africa/Casablanca, 2026-09-20T01:30, +01:00, Z",
        "Africa/El_Aaiun, 2026-09-20T01:30, +01:00, Z",
        "Europe/Paris, 2026-10-25T02:30, +02:00, +01:00",
    })
    void everyZoneAsksAboutTheHourThatItLivesTwice(String zone, String localStart, String earlier, String later) {
        var meeting = proposed(committeeOf(Facts.newAgreement(), "lsh"));

        var asked = command(
                meeting,
                "schedule",
                "{'localStart':'%s','localEnd':'%s','zone':'%s'}"
                        .formatted(localStart, localStart.replaceFirst("T..", "T09"), zone));

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.code()).isEqualTo("LOCAL_TIME_AMBIGUOUS");
        assertThat(asked.body().path("validOffsets"))
                .extracting(offset -> offset.asString())
                .containsExactly(earlier, later);
    }

    @Test
    void aLocalTimeThatClocksSkipIsRefused() {
        var meeting = proposed(committeeOf(Facts.newAgreement(), "lsh"));

        var answer = command(
                meeting,
                "schedule",
                "{'localStart':'2027-03-28T02:30','localEnd':'2027-03-28T04:00','zone':'Europe/Paris'}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("LOCAL_TIME_MISSING");
    }

    @Test
    void aRepeatedKeyAnswersTheSameAndAnotherBodyUnderItIsRefused() {
        var committee = committeeOf(Facts.newAgreement(), "lsh");
        var key = UUID.randomUUID().toString();
        var body = "{'committeeId':'%s','reference':'%s'}".formatted(committee, "REF-" + key);

        var first = post("/v1/meetings/proposals", staff(), body, "Idempotency-Key", key);
        var second = post("/v1/meetings/proposals", staff(), body, "Idempotency-Key", key);
        var other = post("/v1/meetings/proposals", staff(), body.replace("REF-", "OTHER-"), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void aReferenceIsTakenOnce() {
        var committee = committeeOf(Facts.newAgreement(), "lsh");
        var body = "{'committeeId':'%s','reference':'%s'}".formatted(committee, "REF-" + UUID.randomUUID());

        assertThat(post("/v1/meetings/proposals", staff(), body).status()).isEqualTo(201);
        assertThat(post("/v1/meetings/proposals", staff(), body).code()).isEqualTo("REFERENCE_TAKEN");
    }

    /** As an agreement's: whatever its case, dashes and spaces. */
    @Test
    void aReferenceIsTakenInAnySpellingAndFoundInEach() {
        var committee = committeeOf(Facts.newAgreement(), "lsh");
        var key = UUID.randomUUID().toString();
        var asWritten = "Réunion " + key;
        var shouted = "R\u00c9UNION\u00a0\u2003" + key.toUpperCase(Locale.ROOT).replace('-', '\u2011');
        var first = "{'committeeId':'%s','reference':'%s'}".formatted(committee, asWritten);
        var again = first.replace(asWritten, shouted);
        var held = again.replace("}", ",'heldOn':'2026-05-20','evidence':{'document':'Minutes'}}");

        var id = post("/v1/meetings/proposals", staff(), first).id();

        assertThat(post("/v1/meetings/proposals", staff(), again).code()).isEqualTo("REFERENCE_TAKEN");
        assertThat(post("/v1/meetings/held", staff(), held).code()).isEqualTo("REFERENCE_TAKEN");
        assertThat(meeting(id).path("reference").asString()).isEqualTo(asWritten);
        for (var spelling : List.of(asWritten, shouted, " " + asWritten.toUpperCase(Locale.ROOT) + " ")) {
            assertThat(get("/v1/meetings?reference=" + spelling, staff())
                            .body()
                            .at("/items/0/id")
                            .asString())
                    .as(spelling)
                    .isEqualTo(id);
        }
    }

    @Test
    void aStaleVersionIsRefusedAndAMissingOneAskedFor() {
        var meeting = scheduled(committeeOf(Facts.newAgreement(), "lsh"));
        var path = "/v1/meetings/" + meeting + "/agenda";

        assertThat(post(path, staff(), "{'agenda':['x']}").status()).isEqualTo(428);
        assertThat(post(path, staff(), "{'agenda':['x']}", "If-Match", "\"1\"").status())
                .isEqualTo(412);
    }

    @Test
    void datesOfOlderZoneRulesAreDerivedAgainAtStart() {
        var meeting = scheduled(committeeOf(Facts.newAgreement(), "lsh"));
        mongo.getCollection("meetings")
                .updateOne(
                        new Document("_id", meeting),
                        new Document(
                                "$set",
                                new Document("state.status.appointment.schedule.start", "2026-10-12T09:00:00Z")
                                        .append("state.status.appointment.schedule.end", "2026-10-12T11:00:00Z")
                                        .append("state.status.appointment.schedule.tzdbVersion", "2025b")));

        newZoneRules.run(new DefaultApplicationArguments());

        await().untilAsserted(() -> assertThat(typesTold(meeting)).endsWith("MeetingInstantRecomputed"));
        var view = meeting(meeting);
        assertThat(view.at("/schedule/start").asString()).isEqualTo("2026-10-12T10:00:00Z");
        assertThat(view.at("/schedule/tzdbVersion").asString()).isEqualTo(Zones.rulesVersion());
        assertThat(view.path("scheduleVersion").asInt()).isEqualTo(2);
    }
}
