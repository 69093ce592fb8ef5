package partnerships.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import partnerships.system.faults.Evidence.Row;

/**
 * What the events of one subject come to, worked out here in a few lines that share nothing with reporting-service.
 *
 * @param title of an agreement, in French
 * @param windows of a committee, each with its state
 * @param state how a notification or a meeting stands, or an agreement's life
 */
record Fold(
        @Nullable String title,
        TreeMap<String, String> windows,
        @Nullable String state) {

    /**
     * Folds events by the gap rule.
     *
     * @param told in the order of the log; repeated or too early ones among them
     */
    static Fold of(List<Told> told) {
        var fold = new Fold(null, new TreeMap<>(), null);
        long last = 0;
        for (Told one : told) {
            if (one.sequence() == last + 1) {
                last++;
                fold = fold.after(one);
            }
        }
        return fold;
    }

    private Fold after(Told told) {
        var data = told.data();
        return switch (told.name()) {
            case "AgreementRecorded", "AgreementProspectRecorded", "AgreementFactCorrected" ->
                new Fold(data.path("content").path("title").path("fr").asString(null), windows, state);
            case "CadenceWindowOpened" -> with(data.path("windowId").asString(), "OPEN");
            case "CadenceWindowSatisfied" -> with(data.path("windowId").asString(), "SATISFIED");
            case "CadenceWindowBreached" -> with(data.path("windowId").asString(), "BREACHED");
            case "CadenceWindowWithdrawn" -> with(data.path("windowId").asString(), "UNCOUNTED");
            case "NotificationQueued" -> in("QUEUED");
            case "NotificationSent" -> in("SENT");
            case "NotificationFailed" -> in("FAILED");
            case "NotificationSuppressed" -> in("SUPPRESSED");
            default -> this;
        };
    }

    private Fold with(String window, String windowState) {
        var next = new TreeMap<>(windows);
        next.put(window, windowState);
        return new Fold(title, next, state);
    }

    private Fold in(String next) {
        return new Fold(title, windows, next);
    }

    /** Says in what a row differs. */
    List<String> differences(Row row) {
        var differences = new ArrayList<String>();
        var content = row.content();
        switch (row.collection()) {
            case "agreements" ->
                compare(
                        row,
                        "title",
                        title,
                        content.get("content", new Document()).getEmbedded(List.of("title", "fr"), String.class),
                        differences);
            case "notifications" -> compare(row, "state", state, content.getString("state"), differences);
            case "committees" -> {
                var shown = new TreeMap<String, String>();
                content.getList("windows", Document.class, List.of())
                        .forEach(window -> shown.put(window.getString("windowId"), window.getString("state")));
                compare(row, "windows", windows, shown, differences);
            }
            default -> {}
        }
        return differences;
    }

    private static void compare(
            Row row, String what, @Nullable Object folded, @Nullable Object shown, List<String> differences) {
        if (!java.util.Objects.equals(folded, shown)) {
            differences.add(
                    "I4: the row of %s says the %s is %s, its events say %s".formatted(row.id(), what, shown, folded));
        }
    }

    /** Returns what makes two deliveries the same. */
    static String identityOf(Told queued) {
        var data = queued.data();
        return "%s/%s/%s/%s/%s"
                .formatted(
                        data.path("subjectId").asString(),
                        data.path("scheduleVersion").asInt(),
                        data.path("rule").asString(),
                        data.path("recipient").asString(),
                        data.path("channel").asString());
    }
}
