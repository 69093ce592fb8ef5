package partnerships.committeeservice;

import java.util.Map;
import java.util.UUID;

/** What agreement-service tells, in single quotes. */
final class Facts {

    static final String UNKNOWN = "{'qualifier':'UNKNOWN'}";

    static final String TWELFTH_OF_OCTOBER =
            "{'localStart':'2026-10-12T10:00','localEnd':'2026-10-12T12:00','place':'Hall A'}";

    /** Parties that joined later, or left. */
    private static final Map<String, String> DATED = Map.of(
            "joins", ",'from':'2026-10-01'",
            "leaves", ",'to':'2026-09-30'");

    private Facts() {}

    static String newAgreement() {
        return UUID.randomUUID().toString();
    }

    static String known(String day) {
        return "{'value':'" + day + "','qualifier':'KNOWN'}";
    }

    /** An agreement between the region and another party whose committee both presidents convene. */
    static String signed(String agreement, String other, String from, String to) {
        return """
                {'agreementId':'%s','reference':'AGR-%s','title':{'fr':'Coopération'},'kind':'FRAMEWORK',
                 'parties':%s,'signedOn':{'qualifier':'UNKNOWN'},'term':%s,'committees':[%s],
                 'commitments':[],'imported':true}""".formatted(agreement, other, parties(other), term(from, to), clause(other, "Africa/Casablanca"));
    }

    static String corrected(String agreement, String other, String from, String to) {
        return """
                {'agreementId':'%s','path':'term','source':{'document':'letter'},
                 'content':{'reference':'AGR-%s','parties':%s,'term':%s,'committees':[%s]}}""".formatted(agreement, other, parties(other), term(from, to), clause(other, "Africa/Casablanca"));
    }

    private static String parties(String other) {
        return """
                [{'organisation':'rcs','nameAsWritten':'Région','roles':['CONTRACTING']},
                 {'organisation':'%s','nameAsWritten':'Autre','roles':['CONTRACTING']%s}]""".formatted(other, DATED.getOrDefault(other, ""));
    }

    private static String term(String from, String to) {
        return "{'from':%s,'to':%s,'renewal':'NONE'}".formatted(from, to);
    }

    static String clause(String other, String zone) {
        return """
                {'clause':'coordination','name':{'fr':'Comité de coordination'},'kind':'COORDINATION','mandate':[],
                 'seats':[{'post':'RCS/PRESIDENT','organisation':'rcs','role':'CO_CHAIR',
                           'substitutes':['RCS/VICE-PRESIDENT']},
                          {'post':'%s/PRESIDENT','organisation':'%s','role':'CO_CHAIR','substitutes':[]}],
                 'cadence':{'kind':'COUNT_PER_PERIOD','count':2,'period':'YEAR','anchor':'CALENDAR',
                            'anchorBasis':'INFERRED'},
                 'convocation':'ALL_CHAIRS','noticeDays':15,'zone':'%s','languages':['fr']}""".formatted(other.toUpperCase(java.util.Locale.ROOT), other, zone);
    }
}
