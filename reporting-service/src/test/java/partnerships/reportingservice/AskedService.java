package partnerships.reportingservice;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import partnerships.testkit.rig.TestRig;

/** The same on servers of its own: for tests that tell it more than others count. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class AskedService {

    static final TestRig RIG = TestRig.of(AskedService.class);
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
