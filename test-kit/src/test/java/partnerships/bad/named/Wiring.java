package partnerships.bad.named;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;

/** Has names of its own for what has a name everywhere. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
}
