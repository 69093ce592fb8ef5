package partnerships.system.faults;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the text of an agreement leaves open, worked out here from its events. */
final class Unstated {

    private Unstated() {}

    /**
     * Returns how an agreement's end is known: {@code stated}, {@code derived} from its duration, {@code open} or {@code unknown}.
     *
     * @param told each event once, in order
     */
    static String end(List<Told> told) {
        String end = "unknown";
        for (Told one : told) {
            JsonNode term = one.data().path("content").path("term");
            if (one.name().equals("AgreementRenewed")) {
                end = "stated";
            } else if (term.isObject()) {
                end = end(term);
            } else if (end.equals("unknown") && one.data().hasNonNull("effectiveOn") && lasts(told)) {
                end = "derived";
            }
        }
        return end;
    }

    private static String end(JsonNode term) {
        if (!isUnknown(term.path("to"))) {
            return isOpen(term.path("to")) ? "open" : "stated";
        }
        return term.hasNonNull("duration") && term.path("from").hasNonNull("value") ? "derived" : "unknown";
    }

    private static boolean lasts(List<Told> told) {
        return text(told).path("term").hasNonNull("duration");
    }

    /**
     * Returns how many questions an agreement leaves open.
     *
     * @param told each event once, in order
     */
    static long facts(List<Told> told, boolean prospect) {
        JsonNode text = text(told);
        JsonNode term = text.path("term");
        long facts = count(
                text.path("legalBasis").isEmpty(),
                text.path("domains").isEmpty(),
                isUnknown(signingDay(told)),
                isUnknown(term.path("from")),
                end(told).equals("unknown"),
                term.path("renewal").asString("").equals("UNKNOWN"),
                !term.hasNonNull("notice"),
                text.path("committees").isEmpty() && !prospect);
        for (JsonNode committee : text.path("committees")) {
            facts += count(
                    !committee.path("cadence").path("kind").asString("").equals("COUNT_PER_PERIOD"),
                    !committee.hasNonNull("noticeDays"),
                    committee.path("seats").isEmpty());
        }
        for (JsonNode commitment : text.path("commitments")) {
            JsonNode measure = commitment.path("measure");
            facts += count(
                    commitment.path("obligors").isEmpty(),
                    measure.path("kind").asString("").equals("COUNT") && !measure.hasNonNull("target"),
                    commitment.path("recurrence").path("kind").asString("").equals("UNSPECIFIED"));
        }
        return facts + openIssues(told).size();
    }

    private static long count(Boolean... open) {
        return Stream.of(open).filter(question -> question).count();
    }

    /** Returns the text as it was told last. */
    private static JsonNode text(List<Told> told) {
        return told.stream()
                .map(one -> one.data().path("content"))
                .filter(JsonNode::isObject)
                .reduce(MissingNode.getInstance(), (_, later) -> later);
    }

    private static JsonNode signingDay(List<Told> told) {
        JsonNode day = MissingNode.getInstance();
        for (Told one : told) {
            JsonNode data = one.data();
            JsonNode written = data.path("content").path("signedOn");
            day = switch (one.name()) {
                case "AgreementSigned" -> data.path("signedOn");
                case "AgreementRecorded" -> written;
                case "AgreementFactCorrected" ->
                    data.path("path").asString("").startsWith("signedOn") || !isUnknown(written) ? written : day;
                default -> day;
            };
        }
        return day;
    }

    private static boolean isUnknown(JsonNode date) {
        return !date.hasNonNull("value") && !isOpen(date);
    }

    private static boolean isOpen(JsonNode date) {
        return date.path("qualifier").asString("").equals("OPEN");
    }

    private static Set<String> openIssues(List<Told> told) {
        var open = new HashSet<String>();
        for (Told one : told) {
            String issue = one.data().path("rule").asString("") + " of "
                    + one.data().path("path").asString("");
            switch (one.name()) {
                case "DataQualityIssueOpened" -> open.add(issue);
                case "DataQualityIssueResolved" -> open.remove(issue);
                default -> {}
            }
        }
        return open;
    }
}
