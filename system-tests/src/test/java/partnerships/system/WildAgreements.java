package partnerships.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Signed agreements as people might write them, and as nobody should: the same ones for the same seed. */
final class WildAgreements {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> DATES = List.of(
            "{'qualifier':'UNKNOWN'}",
            "{'qualifier':'OPEN'}",
            "{'value':'2031','qualifier':'KNOWN'}",
            "{'value':'2031-02','qualifier':'APPROX'}",
            "{'value':'2032-02-29','qualifier':'KNOWN'}",
            "{'value':'2031-13','qualifier':'KNOWN'}");
    private static final List<String> LANGUAGES =
            List.of("fr", "ar", "ar-MA", "zgh", "zh-hant-tw", "EN-gb", "xx", "fr_FR", "x-private");
    private static final List<String> ZONES = List.of(
            "Africa/Casablanca",
            "Europe/Paris",
            "America/Argentina/Buenos_Aires",
            "UTC",
            "CET",
            "GMT+5",
            "Z",
            "Etc/GMT+5");
    private static final List<String> POSTS = List.of(
            "RCS/PRESIDENT",
            "R/P",
            "LSH/VICE_PRESIDENT-1",
            "RCS/" + "P".repeat(40),
            "RCS/" + "P".repeat(41),
            "-RCS/P",
            "rcs/president",
            "RCS/PRÉSIDENT");
    private static final List<String> CLAUSES = List.of("coordination", "C1", "c".repeat(60), "c".repeat(61), "c_1");
    private static final List<String> NAMES = List.of(
            "Comité", "لجنة", "x".repeat(300), "x".repeat(301), "a\u0007b", "a\nb", " ", "l’Électricité «n° 1»");
    private static final List<String> CADENCES = List.of(
            "{'kind':'COUNT_PER_PERIOD','count':2,'period':'YEAR','anchor':'CALENDAR'}",
            "{'kind':'COUNT_PER_PERIOD','count':12,'period':'YEAR','anchor':'CALENDAR','anchorBasis':'STATED'}",
            "{'kind':'COUNT_PER_PERIOD','count':0,'period':'YEAR','anchor':'CALENDAR'}",
            "{'kind':'MUTUAL_DATES'}",
            "{'kind':'UNSPECIFIED'}");

    private final Random random;

    WildAgreements(long seed) {
        random = new Random(seed);
    }

    /** Returns the body of one to record as signed. */
    ObjectNode next(String reference) {
        var body = read("""
                {'title':{},'kind':'FRAMEWORK','parties':[
                  {'organisation':'rcs','nameAsWritten':'Région','roles':['CONTRACTING']},
                  {'organisation':'lsh','nameAsWritten':'Région','roles':['CONTRACTING']}],
                 'evidence':[{'document':'register'}]}""");
        body.put("reference", reference);
        body.withObjectProperty("title").put(mostly(LANGUAGES, 6), mostly(NAMES, 3));
        body.set("term", read("{'renewal':'%s'}".formatted(one(List.of("NONE", "TACIT", "EXPRESS", "UNKNOWN")))));
        body.withObjectProperty("term").set("to", read(mostly(DATES, 5)));
        var committees = body.putArray("committees");
        for (int i = random.nextInt(3); i > 0; i--) {
            committees.add(committee());
        }
        if (random.nextBoolean()) {
            body.withObjectProperty("term").put("notice", one(List.of("P3M", "P30D", "P1Y")));
        }
        return body;
    }

    private ObjectNode committee() {
        var committee = read("{'kind':'COORDINATION','name':{}}");
        committee.put("clause", mostly(CLAUSES, 3));
        committee.withObjectProperty("name").put(mostly(LANGUAGES, 6), mostly(NAMES, 3));
        committee.set("cadence", read(mostly(CADENCES, 2)));
        committee.put("convocation", one(List.of("ALL_CHAIRS", "ANY_CHAIR", "SECRETARY")));
        committee.put("zone", mostly(ZONES, 5));
        committee.putArray("languages").add(mostly(LANGUAGES, 6));
        var seats = committee.putArray("seats");
        var posts = new ArrayList<>(POSTS);
        for (int i = random.nextInt(4); i > 0; i--) {
            seat(
                    seats,
                    posts.remove(random.nextInt(random.nextInt(8) == 0 ? posts.size() : Math.min(2, posts.size()))));
        }
        return committee;
    }

    private void seat(ArrayNode seats, String post) {
        var seat = seats.addObject();
        seat.put("post", post);
        seat.put("organisation", one(List.of("rcs", "lsh", "afd", "a".repeat(40))));
        seat.put("role", one(List.of("CHAIR", "CO_CHAIR", "MEMBER", "SECRETARY")));
        seat.putArray("substitutes").add(mostly(POSTS, 3));
    }

    /** One of the first, which are good, and now and then one of all. */
    private <T> T mostly(List<T> all, int good) {
        return all.get(random.nextInt(random.nextInt(12) == 0 ? all.size() : good));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    }
}
