package partnerships.defaults.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** Gives the connector the manners of the service: it answers problems, and waits for nobody for ever. */
@AutoConfiguration
public class ConnectorDefaults {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> mannersOfTheConnector() {
        return ConnectorDefaults::giveManners;
    }

    static void giveManners(TomcatServletWebServerFactory factory) {
        factory.setProtocol(DeadlineProtocol.class.getName());
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }
}
