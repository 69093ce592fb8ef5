package partnerships.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import partnerships.system.faults.Evidence.Row;
import tools.jackson.databind.JsonNode;

/**
 * What the events of one subject come to, worked out here in a few lines that share nothing with reporting-service.
 *
 * @param title of an agreement, in French
 * @param standing how an agreement or a notification stands
 * @param agreement of which a committee comes; empty for everything else
 * @param windows of a committee, by id
 */
record Fold(@Nullable String title, @Nullable String standing, String agreement, TreeMap<String, Window> windows) {

    /** @param state OPEN, SATISFIED, BREACHED or UNCOUNTED */
    record Window(String state, boolean informational) {

        boolean isClosed() {
            return !informational && (isSatisfied() || state.equals("BREACHED"));
        }

        boolean isSatisfied() {
            return state.equals("SATISFIED");
        }

        private Window in(String next) {
            return new Window(next, informational);
        }
    }

    private static final Map<String, String> STANDING = Map.ofEntries(
            Map.entry("AgreementProspectRecorded", "PROSPECT"),
            Map.entry("AgreementNegotiationOpened", "NEGOTIATION"),
            Map.entry("AgreementSubmitted", "READY_FOR_COUNCIL"),
            Map.entry("AgreementApproved", "APPROVED"),
            Map.entry("AgreementReturned", "NEGOTIATION"),
            Map.entry("AgreementSigned", "SIGNED"),
            Map.entry("AgreementEnteredIntoForce", "IN_FORCE"),
            Map.entry("AgreementExpired", "EXPIRED"),
            Map.entry("AgreementCancelled", "CANCELLED"),
            Map.entry("AgreementWithdrawn", "WITHDRAWN"),
            Map.entry("NotificationQueued", "QUEUED"),
            Map.entry("NotificationSent", "SENT"),
            Map.entry("NotificationFailed", "FAILED"),
            Map.entry("NotificationSuppressed", "SUPPRESSED"));

    /**
     * Folds events by the gap rule.
     *
     * @param told in the order of the log; repeated or too early ones among them
     */
    static Fold of(List<Told> told) {
        var fold = new Fold(null, null, "", new TreeMap<>());
        for (Told one : inOrder(told)) {
            fold = fold.after(one.name(), one.data());
        }
        return fold;
    }

    /** Returns each event once, in the order of their numbers, as the gap rule lets them pass. */
    static List<Told> inOrder(List<Told> told) {
        var passed = new ArrayList<Told>();
        for (Told one : told) {
            if (one.sequence() == passed.size() + 1) {
                passed.add(one);
            }
        }
        return passed;
    }

    private Fold after(String name, JsonNode data) {
        String window = data.path("windowId").asString("");
        return switch (name) {
            case "AgreementFactCorrected", "AgreementRecorded" -> titled(data, standing);
            case "AgreementProspectRecorded", "AgreementSubmitted" -> titled(data, STANDING.get(name));
            case "AgreementConclusionReversed" ->
                new Fold(
                        title,
                        data.path("conclusion").asString().equals("EXPIRED") ? "IN_FORCE" : "SIGNED",
                        agreement,
                        windows);
            case "AgreementRenewed" ->
                new Fold(title, "EXPIRED".equals(standing) ? "IN_FORCE" : standing, agreement, windows);
            case "CommitteeEstablished" ->
                new Fold(title, standing, data.path("agreementId").asString(), windows);
            case "CommitteeDissolved" -> dissolved(data.hasNonNull("lastDay"));
            case "CadenceWindowOpened" ->
                with(window, new Window("OPEN", data.path("informational").asBoolean()));
            case "CadenceWindowSatisfied" -> moved(window, "SATISFIED");
            case "CadenceWindowBreached" -> moved(window, "BREACHED");
            case "CadenceWindowWithdrawn" -> moved(window, "UNCOUNTED");
            default -> new Fold(title, STANDING.getOrDefault(name, standing), agreement, windows);
        };
    }

    private Fold titled(JsonNode data, @Nullable String next) {
        return new Fold(data.path("content").path("title").path("fr").asString(null), next, agreement, windows);
    }

    private Fold moved(String window, String state) {
        var known = windows.get(window);
        return known == null ? this : with(window, known.in(state));
    }

    private Fold with(String window, Window next) {
        var known = new TreeMap<>(windows);
        known.put(window, next);
        return new Fold(title, standing, agreement, known);
    }

    private Fold dissolved(boolean agreementEnded) {
        var known = new TreeMap<>(windows);
        known.replaceAll(
                (_, window) -> agreementEnded && !window.state().equals("OPEN") ? window : window.in("UNCOUNTED"));
        return new Fold(title, standing, agreement, known);
    }

    /** Says in what a row differs. */
    List<String> differences(Row row) {
        var differences = new ArrayList<String>();
        var content = row.content();
        switch (row.collection()) {
            case "agreements" -> {
                var text = content.get("content", new Document());
                compare(row, "title", title, text.getEmbedded(List.of("title", "fr"), String.class), differences);
                compare(row, "state", standing, content.getString("state"), differences);
            }
            case "notifications" -> compare(row, "state", standing, content.getString("state"), differences);
            case "committees" -> {
                var folded = new TreeMap<String, String>();
                windows.forEach((id, window) -> folded.put(id, window.state()));
                var shown = new TreeMap<String, String>();
                content.getList("windows", Document.class, List.of())
                        .forEach(window -> shown.put(window.getString("windowId"), window.getString("state")));
                compare(row, "windows", folded, shown, differences);
            }
            default -> {}
        }
        return differences;
    }

    private static void compare(
            Row row, String what, @Nullable Object folded, @Nullable Object shown, List<String> differences) {
        if (!Objects.equals(folded, shown)) {
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
