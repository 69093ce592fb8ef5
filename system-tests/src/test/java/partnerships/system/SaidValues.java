package partnerships.system;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The dates, amounts and persons that a JSON tree or a text says. */
final class SaidValues {

    private static final Pattern DATE =
            Pattern.compile("\\b(?:19|20|21)\\d\\d(?:-\\d\\d(?:-\\d\\d)?)?(?![\\d-])(?=\\b)");
    private static final Set<String> AMOUNTS =
            Set.of("target", "cap", "times", "count", "percentage", "noticeDays", "amount");
    private static final Set<String> PERIODS = Set.of("notice", "duration");
    private static final Pattern PERSON = Pattern.compile("00000000-0000-4000-8000-\\d{12}|[\\w.]+@[\\w.]+\\.\\w+");

    private final Set<String> dates = new TreeSet<>();
    private final Set<String> amounts = new TreeSet<>();
    private final Set<String> persons = new TreeSet<>();

    /** Takes in all that a tree says. */
    SaidValues json(JsonNode tree) {
        tree.properties().forEach(property -> {
            if (AMOUNTS.contains(property.getKey()) && property.getValue().isNumber()) {
                amounts.add(
                        property.getValue().decimalValue().stripTrailingZeros().toPlainString());
            }
            if (PERIODS.contains(property.getKey()) && property.getValue().isString()) {
                amounts.add(property.getValue().asString());
            }
            json(property.getValue());
        });
        if (tree.isArray()) {
            tree.forEach(this::json);
        } else if (tree.isString()) {
            text(tree.asString());
        }
        return this;
    }

    /** Takes in the dates and persons of a text; amounts have no mark there. */
    SaidValues text(String text) {
        collect(DATE, text, dates);
        collect(PERSON, text, persons);
        return this;
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group());
        }
    }

    Set<String> dates() {
        return dates;
    }

    Set<String> amounts() {
        return amounts;
    }

    Set<String> persons() {
        return persons;
    }
}
