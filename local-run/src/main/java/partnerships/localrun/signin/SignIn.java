package partnerships.localrun.signin;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The running identity provider. */
public final class SignIn implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SignIn(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on the loopback address; only ever for the local run. */
    public static SignIn start(int port) {
        Map<String, Object> settings = Map.of(
                "server.address",
                "127.0.0.1",
                "server.port",
                port,
                "server.servlet.session.tracking-modes",
                "cookie",
                "spring.jmx.enabled",
                false,
                SignInConfiguration.ISSUER,
                "http://127.0.0.1:" + port,
                "spring.config.name",
                "sign-in");
        return new SignIn(new SpringApplicationBuilder(SignInConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .profiles(SignInConfiguration.ONLY_PROFILE)
                .properties(settings)
                .run());
    }

    @Override
    public void close() {
        context.close();
    }
}
