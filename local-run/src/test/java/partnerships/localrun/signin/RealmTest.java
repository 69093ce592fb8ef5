package partnerships.localrun.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sign-in in containers, Keycloak's imported realm, lets in whom the local run's sign-in lets in, to the same. */
class RealmTest {

    private static final JsonNode REALM =
            JsonMapper.shared().readTree(Path.of("..", "deploy", "keycloak", "partnerships-realm.json"));
    private static final Set<String> SCOPES = Account.ALL.stream()
            .flatMap(account -> account.scopes().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void hasTheSameAccounts() {
        assertThat(REALM.path("users").valueStream().map(RealmTest::account))
                .containsExactlyInAnyOrderElementsOf(expected());
    }

    @Test
    void eachSignsInWithItsName() {
        assertThat(REALM.path("users").valueStream())
                .allSatisfy(user -> assertThat(texts(user.path("credentials"), "value"))
                        .containsExactly(user.path("username").asString()));
    }

    @Test
    void eachScopeIsGivenToWhoeverHasTheRoleOfItsName() {
        assertThat(texts(REALM.path("roles").path("realm"), "name")).containsExactlyInAnyOrderElementsOf(SCOPES);
        assertThat(REALM.path("scopeMappings").valueStream().map(RealmTest::mapping))
                .containsExactlyInAnyOrderElementsOf(SCOPES.stream()
                        .map(scope -> scope + " needs [" + scope + "]")
                        .toList());
    }

    @Test
    void theDemosClientAsksForEveryScope() {
        var scopes = Stream.concat(Stream.of("partnerships"), SCOPES.stream()).toList();

        assertThat(texts(REALM.path("clientScopes"), "name")).containsExactlyInAnyOrderElementsOf(scopes);
        assertThat(strings(REALM.path("clients").path(0).path("defaultClientScopes")))
                .containsExactlyInAnyOrderElementsOf(scopes);
    }

    private static List<Account> expected() {
        return Account.ALL.stream()
                .map(account -> new Account(account.name(), account.sub(), account.party(), account.scopes(), ""))
                .toList();
    }

    private static Account account(JsonNode user) {
        var party = user.path("attributes").path("party").path(0);
        return new Account(
                user.path("username").asString(),
                user.path("id").asString(),
                party.isMissingNode() ? null : party.asString(),
                Set.copyOf(strings(user.path("realmRoles"))),
                "");
    }

    private static String mapping(JsonNode mapping) {
        return mapping.path("clientScope").asString() + " needs " + strings(mapping.path("roles"));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(each -> each.path(field).asString()).toList();
    }
}
