package partnerships.committeeservice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import partnerships.testkit.openapi.OpenApi;
import partnerships.testkit.openapi.Refusals;
import partnerships.testkit.openapi.RefusalsPage;

/** What can be refused is part of the contract. */
class RefusalsTest {

    private static final Refusals REFUSALS = Refusals.ofThisService();

    @Test
    void everyRefusalIsDeclaredByAnOperation() {
        assertThat(REFUSALS.declaredNowhere(OpenApi.kept())).isEmpty();
    }

    @Test
    void thePageOfRefusalsSaysWhatTheCodeSays() {
        var made = RefusalsPage.made(REFUSALS, OpenApi.kept());

        assertThat(RefusalsPage.kept("committee-service", made)).isEqualTo(made);
    }
}
