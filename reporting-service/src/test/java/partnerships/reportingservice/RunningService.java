package partnerships.reportingservice;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import partnerships.testkit.rig.TestRig;

/** The service on real servers, once for the tests that read from it over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RunningService {

    static final TestRig RIG = TestRig.of(RunningService.class);
    private static final String READ = "reports:read";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RIG.properties(registry::add);
    }

    int port() {
        return port;
    }

    Http staff() {
        return new Http(port, RIG.tokens().token("person-staff", READ));
    }

    Http party() {
        return new Http(port, RIG.tokens().partyToken("person-lsh", "lsh", READ));
    }
}
