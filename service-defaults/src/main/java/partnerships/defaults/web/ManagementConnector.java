package partnerships.defaults.web;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** The same manners for the connector of the management port, which has an application context of its own. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class ManagementConnector {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> mannersOfTheManagementConnector() {
        return ConnectorDefaults::giveManners;
    }
}
