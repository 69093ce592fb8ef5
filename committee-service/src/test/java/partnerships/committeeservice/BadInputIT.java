package partnerships.committeeservice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.contracts.Topics;

/** What cannot be meant changes nothing: not the version, not a byte of the document, not the topic. */
class BadInputIT extends RunningService {

    private static final String COMMITTEE = "{committee}";

    private static final String DATES = "'localStart':'2026-10-12T10:00','localEnd':'2026-10-12T12:00'";

    private static final String BAD_COMMANDS = """
            schedule       | {                                                                                | 400 MALFORMED
            schedule       | {}                                                                               | 400 INVALID
            schedule       | {'localStart':'2026-10-12T10:00Z','localEnd':'2026-10-12T12:00'}                 | 400 MALFORMED
            schedule       | {'localStart':'2026-10-12T10:00+01:00','localEnd':'2026-10-12T12:00'}            | 400 MALFORMED
            schedule       | {DATES,'state':'HELD'}                                                           | 400 MALFORMED
            schedule       | {DATES,'zone':'Mars/Base'}                                                       | 400 UNKNOWN_ZONE
            schedule       | {DATES,'zone':'+01:00'}                                                          | 400 UNKNOWN_ZONE
            schedule       | {'localStart':'9999-10-12T10:00','localEnd':'9999-10-12T12:00'}                  | 400 INVALID
            schedule       | {'localStart':'2100-10-12T10:00','localEnd':'2100-10-12T12:00'}                  | 409 DATE_OUT_OF_RANGE
            schedule       | {'localStart':'2026-02-30T10:00','localEnd':'2026-03-01T12:00'}                  | 400 MALFORMED
            schedule       | {'localStart':'2026-08-12T10:00','localEnd':'2026-08-12T12:00'}                  | 409 START_NOT_IN_FUTURE
            schedule       | {'localStart':'2026-10-12T10:00','localEnd':'2026-10-12T09:00'}                  | 409 END_NOT_AFTER_START
            schedule       | {DATES,'place':'a\\u0007b'}                                                      | 400 INVALID
            schedule       | {DATES,'place':{'$ne':null}}                                                     | 400 MALFORMED
            schedule       | {DATES,'link':'javascript:alert(1)'}                                             | 400 INVALID
            schedule       | {DATES,'expectedPosts':['AFD/X']}                                                | 409 NOT_A_SEAT
            schedule       | {DATES,'expectedPosts':[null]}                                                   | 400 INVALID
            agenda         | {'agenda':['']}                                                                  | 400 INVALID
            agenda         | {'agenda':['a'],'agenda':['b']}                                                  | 400 MALFORMED
            agenda         | {'agenda':[null]}                                                                | 400 INVALID
            cancel         | {'reason':'LONG'}                                                                | 400 INVALID
            cancel         | {'reason':'  '}                                                                  | 400 INVALID
            cancel         | {'reason':{}}                                                                    | 400 MALFORMED
            reschedule     | {DATES,'reason':'x','remove':['ROOM']}                                           | 400 MALFORMED
            reschedule     | {DATES,'reason':'x','remove':[null]}                                             | 400 MALFORMED
            schedule       | {DATES,'expectedPosts':[]}                                                       | 409 NOBODY_EXPECTED
            correct-outcome | {'attendance':[],'reason':'x'}                                                  | 400 INVALID
            correct-outcome | {'held':false,'reason':'x','evidence':{'document':'Letter'}}                    | 409 NO_OUTCOME
            record-outcome | {'attendance':[]}                                                                | 400 INVALID
            record-outcome | {'attendance':[{'post':'RCS/PRESIDENT','represented':'ASLEEP'}]}                 | 400 MALFORMED
            convene        | {'paper':{'post':'LSH/PRESIDENT','signedOn':'2026-08-30'}}                       | 400 INVALID
            convene        | {'post':'$where'}                                                                | 400 INVALID
            """;

    private static Stream<Arguments> badCommands() {
        return BAD_COMMANDS
                .lines()
                .map(line -> line.replace("DATES", DATES)
                        .replace("LONG", "x".repeat(301))
                        .split("\\|"))
                .map(cells -> Arguments.of(cells[0].strip(), cells[1].strip(), cells[2].strip()));
    }

    @ParameterizedTest
    @MethodSource("badCommands")
    void aBadCommandChangesNothing(String verb, String body, String outcome) {
        var meeting = quiet(proposed(committeeOf(Facts.newAgreement(), "lsh")));
        var before = stored(meeting);
        var offsets = RIG.endOffsets(Topics.COMMITTEES);

        var answer = command(meeting, verb, body);

        assertThat(answer.status() + " " + answer.code())
                .as(answer.body().toString())
                .isEqualTo(outcome);
        assertThat(stored(meeting)).isEqualTo(before);
        assertThat(RIG.endOffsets(Topics.COMMITTEES)).isEqualTo(offsets);
    }

    private static Stream<Arguments> badBeginnings() {
        return Stream.of(
                Arguments.of("proposals", "{'committeeId':'x','reference':'A'}", 400, "MALFORMED"),
                Arguments.of(
                        "proposals", "{'committeeId':'" + COMMITTEE + "','reference':{'$ne':1}}", 400, "MALFORMED"),
                Arguments.of(
                        "proposals",
                        "{'committeeId':'" + COMMITTEE + "','reference':'" + "A".repeat(61) + "'}",
                        400,
                        "INVALID"),
                Arguments.of("proposals", "{'committeeId':'" + COMMITTEE + "'}", 400, "INVALID"),
                Arguments.of("proposals", "{'committeeId':'" + new UUID(0, 1) + "','reference':'A'}", 404, "NOT_FOUND"),
                Arguments.of("held", held("2026-09-02", ""), 409, "HELD_IN_FUTURE"),
                Arguments.of("held", held("1850-01-01", ""), 400, "INVALID"),
                Arguments.of("held", held("2026-05-20", ",'quorumValid':true"), 400, "MALFORMED"),
                Arguments.of(
                        "held",
                        held("2026-05-20", ",'attendance':[{'post':'AFD/X','represented':'PRESENT'}]"),
                        409,
                        "NOT_A_SEAT"),
                Arguments.of(
                        "held",
                        held("2026-05-20", ",'attendance':[{'post':'RCS/PRESIDENT','represented':'ABSENT'}]"),
                        409,
                        "NOBODY_ATTENDED"),
                Arguments.of(
                        "held",
                        held("2026-05-20", ",'attendance':[{'post':'RCS/PRESIDENT','represented':'SUBSTITUTED'}]"),
                        409,
                        "SUBSTITUTE_MISSING"));
    }

    private static String held(String day, String more) {
        return "{'committeeId':'%s','reference':'%s','heldOn':'%s','evidence':{'document':'Minutes'}%s}"
                .formatted(COMMITTEE, "REF-" + UUID.randomUUID(), day, more);
    }

    @ParameterizedTest
    @MethodSource("badBeginnings")
    void aBadBeginningBeginsNothing(String how, String body, int status, String code) {
        var committee = quiet(committeeOf(Facts.newAgreement(), "lsh"));
        var meetings = mongo.getCollection("meetings").countDocuments();
        var offsets = RIG.endOffsets(Topics.COMMITTEES);

        var answer = post("/v1/meetings/" + how, staff(), body.replace(COMMITTEE, committee));

        assertThat(answer.status() + " " + answer.code())
                .as(answer.body().toString())
                .isEqualTo(status + " " + code);
        assertThat(mongo.getCollection("meetings").countDocuments()).isEqualTo(meetings);
        assertThat(RIG.endOffsets(Topics.COMMITTEES)).isEqualTo(offsets);
    }

    @Test
    void anOperatorInAQueryIsAValue() {
        var answer = get("/v1/meetings?reference=%7B%22$ne%22:null%7D", staff());

        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.body().path("items")).isEmpty();
    }

    private Document stored(String meeting) {
        return requireNonNull(mongo.getCollection("meetings")
                .find(new Document("_id", meeting))
                .first());
    }

    /** Waits until all that happened is told and cleared. */
    private String quiet(String id) {
        await().untilAsserted(() -> {
            for (var collection : new String[] {"meetings", "committees", "posts"}) {
                assertThat(mongo.getCollection(collection)
                                .countDocuments(new Document("outbox", new Document("$exists", true))))
                        .isZero();
            }
        });
        return id;
    }
}
