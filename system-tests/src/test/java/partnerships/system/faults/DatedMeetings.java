package partnerships.system.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import partnerships.system.RunningService;

/** A committee of two posts with many meetings to come, made over HTTP as users make them. */
final class DatedMeetings {

    private static final int AT_ONCE = 8;

    private final Staff staff;
    private final RunningService committees;
    private final List<String> posts;

    /** @param committees instance of committee-service that is asked */
    DatedMeetings(Staff staff, RunningService committees, List<String> posts) {
        this.staff = staff;
        this.committees = committees;
        this.posts = posts;
    }

    /**
     * When a meeting is to be.
     *
     * @param local start
     */
    record When(LocalDateTime local, String zone) {}

    /** Records an agreement that has such a committee; returns the committee's id. */
    String committee() {
        var seats = posts.stream()
                .map("{'post':'%s','organisation':'rcs','role':'CO_CHAIR','substitutes':[]}"::formatted)
                .toList();
        var agreement = staff.create(
                        Staff.AGREEMENTS, "/v1/agreements/signed", """
                            {'reference':'%s','title':{'fr':'Essai'},'kind':'FRAMEWORK',
                             'parties':[{'organisation':'rcs','nameAsWritten':'Region','roles':['CONTRACTING']},
                                        {'organisation':'lsh','nameAsWritten':'Conseil','roles':['CONTRACTING']}],
                             'committees':[{'clause':'c','name':{'fr':'Suivi'},'kind':'COORDINATION','seats':%s,
                               'cadence':{'kind':'UNSPECIFIED'},'convocation':'ALL_CHAIRS','zone':'Africa/Casablanca',
                               'languages':['fr'],'source':{'document':'test'}}],
                             'evidence':[{'document':'test'}]}\
                            """.formatted(Staff.reference("DATED"), seats))
                .path("id")
                .asString();
        var ofAgreement = "/v1/committees?agreementId=" + agreement;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> staff.get(committees, ofAgreement).path("items").size() == 1);
        return staff.get(committees, ofAgreement).at("/items/0/id").asString();
    }

    /** Makes this many meetings, each at one of the times in turn; returns the times by meeting. */
    Map<String, When> many(String committee, int count, List<When> times) throws Exception {
        var whenOf = new ConcurrentHashMap<String, When>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var made = IntStream.range(0, count)
                    .mapToObj(i -> times.get(i % times.size()))
                    .map(when -> threads.submit(() -> whenOf.put(one(committee, when), when)))
                    .toList();
            for (var each : made) {
                each.get();
            }
        }
        return whenOf;
    }

    /** Makes one meeting; returns its id. */
    String one(String committee, When when) {
        var proposed = staff.create(
                committees,
                "/v1/meetings/proposals",
                "{'committeeId':'%s','reference':'%s','agenda':['One']}".formatted(committee, UUID.randomUUID()));
        var id = proposed.path("id").asString();
        staff.change(
                committees,
                "/v1/meetings/" + id,
                "schedule",
                "{'localStart':'%s','localEnd':'%s','zone':'%s'}"
                        .formatted(when.local(), when.local().plusHours(2), when.zone()),
                proposed.path("version").asLong());
        return id;
    }

    /** Records that every chair has convened it on paper. */
    void convene(String meeting) {
        for (String post : posts) {
            staff.change(
                    committees,
                    "/v1/meetings/" + meeting,
                    "convene",
                    "{'paper':{'post':'%s','signedOn':'2026-11-01','evidence':{'document':'Letter'}}}".formatted(post));
        }
    }
}
