package partnerships.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

class ProblemTest {

    /** Whatever the connector, the firewall or the framework refuses by itself. */
    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 405, 406, 408, 413, 414, 415, 431, 500, 501, 503, 505})
    void whatTheDoorRefusesSaysWhatToSendInstead(int status) {
        var problem = Problem.of(HttpStatusCode.valueOf(status));

        assertThat(problem.getDetail()).isNotBlank().doesNotContain("cannot be answered");
    }

    @Test
    void whateverTheStatusThereIsAProblem() {
        assertThat(Problem.of(HttpStatus.LOCKED).getDetail()).contains("/v3/api-docs");
        assertThat(Problem.of(HttpStatusCode.valueOf(499)).getDetail()).contains("/v3/api-docs");
    }
}
