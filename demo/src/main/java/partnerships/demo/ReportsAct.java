package partnerships.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The reports, as they are right after the last command. */
final class ReportsAct {

    private static final String ANALYST = "analyst";

    private static final String[] UPCOMING = {"reference", "state", "localStart", "zone", "scheduleVersion"};

    private static final int WIDTH = 120;

    private final Api api;
    private final Narrator narrator;

    ReportsAct(Api api, Narrator narrator) {
        this.api = api;
        this.narrator = narrator;
    }

    /** Prints them; {@code after} is what they must have taken in. */
    void reports(String after) {
        narrator.step("The reports");
        report("The portfolio, by kind", "portfolio?groupBy=kind&after=" + after, "group", "agreements", "prospects");
        report("Upcoming meetings", "upcoming-meetings", UPCOMING);
        report("Expiries", "expiries", "reference", "state", "end.qualifier", "end.value", "noticeBasis");
        report(
                "Cadence compliance (without a stated cadence: not stipulated, never 0 %)",
                "cadence-compliance",
                "agreementReference",
                "name.fr",
                "cadenceKind",
                "figure",
                "satisfied",
                "closed",
                "percent",
                "restsOnAssumedStart");
        unknownFacts();
        narrator.end();
    }

    /** Prints what lies ahead; {@code after} is what the report must have taken in. */
    void upcoming(String after) {
        report("Upcoming meetings, as analysts see them now", "upcoming-meetings?after=" + after, UPCOMING);
    }

    private void report(String title, String path, String... columns) {
        var answer = api.get(ANALYST, Api.REPORTS, "/v1/reports/" + path);
        narrator.say(title + ":");
        var items = PartnershipsAct.items(answer);
        if (items.isEmpty()) {
            narrator.show("(none)");
        } else {
            narrator.show(table(items, List.of(columns)));
        }
        if (!answer.path("summary").isMissingNode()) {
            narrator.show("in all: " + inWords(answer.path("summary")));
        }
    }

    private void unknownFacts() {
        var items = PartnershipsAct.items(api.get(ANALYST, Api.REPORTS, "/v1/reports/unknown-facts?limit=200"));
        narrator.say("What is unknown, not stipulated or ambiguous:");
        var byAgreement = items.stream()
                .collect(Collectors.groupingBy(
                        item -> item.path("reference").asString(), LinkedHashMap::new, Collectors.toList()));
        byAgreement.forEach((reference, facts) -> {
            narrator.show(reference);
            for (String why : List.of("UNKNOWN", "NOT_STIPULATED", "AMBIGUOUS")) {
                facts.stream()
                        .filter(fact -> fact.path("why").asString().equals(why))
                        .map(fact -> fact.path("path").asString())
                        .reduce((one, other) -> one + " · " + other)
                        .ifPresent(paths -> narrator.show(wrapped("  %-15s".formatted(why), paths)));
            }
        });
    }

    /** Breaks a long list of words into lines that stand under each other. */
    private static String wrapped(String head, String words) {
        var text = new StringBuilder();
        var line = new StringBuilder(head);
        for (String word : words.split(" ", -1)) {
            if (line.length() + word.length() >= WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(" ".repeat(head.length()));
            }
            line.append(' ').append(word);
        }
        return text.append(line).toString();
    }

    private static String inWords(JsonNode summary) {
        return summary.properties().stream()
                .map(figure -> figure.getKey() + " " + figure.getValue().asString())
                .collect(Collectors.joining(", "));
    }

    private static String table(List<JsonNode> items, List<String> columns) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        for (String column : columns) {
            int widest = items.stream()
                    .mapToInt(item -> cell(item, column).length())
                    .max()
                    .orElse(0);
            widths.put(column, Math.max(widest, column.length()));
        }
        var text = new StringBuilder(row(widths, column -> column));
        for (JsonNode item : items) {
            text.append('\n').append(row(widths, column -> cell(item, column)));
        }
        return text.toString();
    }

    private static String row(Map<String, Integer> widths, java.util.function.UnaryOperator<String> cell) {
        return widths.entrySet().stream()
                .map(column -> ("%-" + column.getValue() + "s").formatted(cell.apply(column.getKey())))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String cell(JsonNode item, String column) {
        var value = item.at("/" + column.replace('.', '/'));
        return value.isMissingNode() || value.isNull() ? "unknown" : value.asString();
    }
}
