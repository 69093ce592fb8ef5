package partnerships.testkit.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import partnerships.contracts.Grammar;
import partnerships.testkit.openapi.OpenApi.Operation;
import tools.jackson.databind.JsonNode;

/** What a description of an HTTP interface must have to be of use to somebody who knows nothing else. */
public final class OpenApiRules {

    /** Any request can meet these: a bad parameter, no token, the wrong token, too many requests, an outage. */
    private static final Set<String> ALWAYS = Set.of("400", "401", "403", "429", "503");

    private static final String POST = "RCS/PRESIDENT";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final OpenApi api;
    private final List<String> violations = new ArrayList<>();

    private OpenApiRules(OpenApi api) {
        this.api = api;
    }

    /** Says in one sentence each what is missing. */
    public static List<String> violations(OpenApi api) {
        var rules = new OpenApiRules(api);
        rules.service();
        api.operations().forEach(rules::operation);
        rules.operationIdsAreUnique();
        rules.schemasAreDescribed();
        rules.referencesLeadSomewhere();
        rules.patternsAreOfTheWholeText();
        rules.postsAreNamedAlike();
        return List.copyOf(rules.violations);
    }

    private void service() {
        require("the service", api.root().path("info"), "title", "version", "description");
        require("the service", api.root().path("components"), "securitySchemes");
        require("the service", api.root(), "servers");
    }

    private void operation(Operation operation) {
        String where = operation.toString();
        require(where, operation.description(), "operationId", "summary", "tags", "security");
        parameters(where, operation);
        answers(where, operation);
        if (operation.description().has("requestBody")) {
            body(where, operation);
        }
    }

    private void parameters(String where, Operation operation) {
        var named = new TreeSet<String>();
        for (var parameter : operation.description().path("parameters")) {
            String name = parameter.path("name").asString();
            require(where + " parameter " + name, parameter, "description", "schema");
            if (parameter.path("in").asString().equals("path")) {
                named.add(name);
            }
        }
        var variables = new TreeSet<String>();
        VARIABLE.matcher(operation.path()).results().forEach(found -> variables.add(found.group(1)));
        check(named.equals(variables), where + " has the variables " + variables + " and describes " + named);
    }

    private void answers(String where, Operation operation) {
        var responses = operation.description().path("responses");
        check(!operation.successes().isEmpty(), where + " declares no success");
        ALWAYS.forEach(status -> check(responses.has(status), where + " does not declare " + status));
        check(
                !operation.takes("If-Match") || (responses.has("412") && responses.has("428")),
                where + " takes If-Match and does not declare 412 and 428");
        check(
                !operation.method().equals("POST") || operation.isDecision() || operation.takes("Idempotency-Key"),
                where + " is a POST and does not take Idempotency-Key");
        check(
                !operation.takes("Idempotency-Key") || responses.has("422"),
                where + " takes Idempotency-Key and does not declare 422");
        responses
                .propertyStream()
                .filter(response ->
                        response.getKey().startsWith("4") || response.getKey().startsWith("5"))
                .forEach(response ->
                        check(isProblem(response.getValue()), where + " " + response.getKey() + " is no problem"));
    }

    private boolean isProblem(JsonNode response) {
        return target(response)
                .at("/content/application~1problem+json/schema/$ref")
                .asString()
                .equals("#/components/schemas/Problem");
    }

    private void body(String where, Operation operation) {
        var body = operation.description().path("requestBody");
        check(body.path("required").asBoolean(), where + " has a body that is not required");
        check(body.path("content").has("application/json"), where + " does not take application/json");
        check(body.at("/content/application~1json/examples").size() > 0, where + " shows no example");
    }

    private void operationIdsAreUnique() {
        Map<String, Operation> known = new HashMap<>();
        api.operations().forEach(operation -> {
            var other = known.put(operation.id(), operation);
            check(other == null, operation + " and " + other + " are both " + operation.id());
        });
    }

    private void schemasAreDescribed() {
        api.root()
                .at("/components/schemas")
                .propertyStream()
                .forEach(schema -> check(
                        schema.getValue().has("enum")
                                || !schema.getValue()
                                        .path("description")
                                        .asString("")
                                        .isBlank(),
                        "schema " + schema.getKey() + " has no description"));
    }

    private void referencesLeadSomewhere() {
        api.root()
                .findValues("$ref")
                .forEach(reference -> check(
                        !api.root().at(reference.asString().substring(1)).isMissingNode(),
                        reference.asString() + " leads nowhere"));
    }

    /** In JSON Schema a pattern is satisfied by any part of the text. */
    private void patternsAreOfTheWholeText() {
        api.root()
                .findValuesAsString("pattern")
                .forEach(pattern -> check(
                        pattern.startsWith("^") && pattern.endsWith("$"),
                        pattern + " is satisfied by a part of the text"));
    }

    /** What can be registered can be named: a text that may be a code in capitals of two parts may be every code of a post. */
    private void postsAreNamedAlike() {
        api.root().findValuesAsString("pattern").stream()
                .filter(pattern ->
                        POST.matches(pattern) && !POST.toLowerCase(Locale.ROOT).matches(pattern))
                .forEach(pattern -> check(
                        pattern.equals("^(?:" + Grammar.POST + ")$"),
                        pattern + " is not how the code of a post is written"));
    }

    private JsonNode target(JsonNode node) {
        return node.has("$ref") ? api.root().at(node.path("$ref").asString().substring(1)) : node;
    }

    private void require(String where, JsonNode node, String... fields) {
        for (var field : fields) {
            var value = node.path(field);
            check(value.isContainer() ? value.size() > 0 : !value.asString("").isBlank(), where + " has no " + field);
        }
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }
}
