package partnerships.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class OpenApiRulesTest {

    private static final String PROBLEM = "{\"$ref\": \"#/components/responses/P\"}";

    private static final String DESCRIPTION = """
            {"info": {"title": "t", "version": "v1", "description": "d"}, "servers": [{"url": "/"}],
             "paths": {"/v1/things/{id}/move": {"post": {
               "operationId": "thingMove", "summary": "Moves it.", "tags": ["thing"], "security": [{"token": []}],
               "parameters": [
                 {"name": "id", "in": "path", "description": "its id", "schema": {"type": "string"}},
                 {"name": "Idempotency-Key", "in": "header", "description": "a key", "schema": {"type": "string"}},
                 {"name": "If-Match", "in": "header", "description": "a version", "schema": {"type": "string"}}],
               "requestBody": {"required": true, "content": {"application/json": {
                 "schema": {"$ref": "#/components/schemas/Move"}, "examples": {"thingMove": {"value": {}}}}}},
               "responses": {"200": {"description": "OK"}, "400": P, "401": P, "403": P, "404": P, "412": P, "422": P,
                 "428": P, "429": P, "503": P}}}},
             "components": {
               "securitySchemes": {"token": {"type": "http"}},
               "schemas": {"Move": {"type": "object", "description": "Where to."}, "Problem": {"description": "Why not."}},
               "responses": {"P": {"content": {"application/problem+json": {
                 "schema": {"$ref": "#/components/schemas/Problem"}}}}}}}
            """.replace(": P", ": " + PROBLEM);

    @Test
    void aDescriptionThatSaysAllIsRight() {
        assertThat(violations(DESCRIPTION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"title\": \"t\", | | has no title",
                "[{\"url\": \"/\"}] | [] | has no servers",
                "\"securitySchemes\" | \"x\" | has no securitySchemes",
                "\"thingMove\", \"summary\" | \"\", \"summary\" | has no operationId",
                "\"Moves it.\" | \"\" | has no summary",
                "[\"thing\"] | [] | has no tags",
                "[{\"token\": []}] | [] | has no security",
                "\"its id\" | \"\" | parameter id has no description",
                "\"name\": \"id\" | \"name\": \"key\" | has the variables",
                "\"200\" | \"304\" | declares no success",
                "\"401\" | \"499\" | does not declare 401",
                "\"412\" | \"499\" | does not declare 412 and 428",
                "\"422\" | \"499\" | does not declare 422",
                "\"Idempotency-Key\" | \"Key\" | does not take Idempotency-Key",
                "\"required\": true | \"required\": false | a body that is not required",
                "\"examples\": {\"thingMove\": {\"value\": {}}} | \"examples\": {} | shows no example",
                "application/problem+json | application/json | is no problem",
                "\"Where to.\" | \"\" | schema Move has no description",
                "schemas/Move\" | schemas/Muve\" | leads nowhere"
            })
    void whatIsMissingIsSaid(String from, String to, String violation) {
        assertThat(violations(DESCRIPTION.replace(from, to == null ? "" : to)))
                .anyMatch(found -> found.contains(violation));
    }

    @Test
    void twoOperationsOfOneNameAreSaid() {
        var twice = DESCRIPTION.replace(
                "\"paths\": {", "\"paths\": {\"/v1/other\": {\"get\": {\"operationId\": \"thingMove\"}}, ");

        assertThat(violations(twice)).anyMatch(found -> found.contains("are both thingMove"));
    }

    private static List<String> violations(String description) {
        return OpenApiRules.violations(OpenApi.of(JsonMapper.shared().readTree(description)));
    }
}
