package partnerships.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.defaults.web.Invalid;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class FactPathTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ObjectNode content = JSON.createObjectNode();

    @BeforeEach
    void aContent() {
        content = JSON.readValue("""
                {"parties":[{"organisation":"rcs"},{"organisation":"bed","nameAsWritten":"Banque"}],
                 "objectives":[{"text":"one"},{"text":"two"}],
                 "term":{"to":{"qualifier":"UNKNOWN"}}}""", ObjectNode.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"parties.bed.nameAsWritten", "objectives.1.text", "term.to.qualifier", "term.notice", "edition"})
    void aValueIsPutWhereThePathLeads(String path) {
        new FactPath(path).put(content, StringNode.valueOf("x"));

        assertThat(new FactPath(path).in(content)).contains(StringNode.valueOf("x"));
    }

    @Test
    void aMemberIsNamedByItsOwnIdAndReplacedInItsPlace() {
        new FactPath("parties.bed").put(content, JSON.readTree("{\"organisation\":\"afd\"}"));

        assertThat(content.at("/parties/0/organisation").asString()).isEqualTo("rcs");
        assertThat(content.at("/parties/1/organisation").asString()).isEqualTo("afd");
    }

    @Test
    void withoutAValueTheFactIsTakenAway() {
        new FactPath("parties.bed.nameAsWritten").put(content, null);

        assertThat(new FactPath("parties.bed.nameAsWritten").in(content)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parties.afd.nameAsWritten",
                "parties.0.nameAsWritten",
                "objectives.2",
                "objectives.x",
                "nowhere.at",
                "term.to.value.more"
            })
    void aPathThatLeadsNowhereIsRefused(String path) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new FactPath(path).put(content, StringNode.valueOf("x")));
    }
}
