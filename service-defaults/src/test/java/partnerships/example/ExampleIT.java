package partnerships.example;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import partnerships.testkit.rig.TestRig;

/** The example on a real port, with real servers behind it: one for all tests that need no other. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class ExampleIT {

    static final TestRig RIG = TestRig.of(ExampleIT.class);

    @Autowired
    private Environment environment;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RIG.properties(registry::add);
    }

    Http service() {
        return Http.at(environment.getRequiredProperty("local.server.port", int.class));
    }

    Http management() {
        return Http.at(environment.getRequiredProperty("local.management.port", int.class));
    }

    /** Somebody who may do everything that the example offers. */
    Http staff() {
        return service().bearer(RIG.tokens().token("staff-1", "things:read", "things:write"));
    }
}
