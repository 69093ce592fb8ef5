package partnerships.defaults.messaging;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service says of its topics; those that it reads stand in its bindings.
 *
 * @param written names of the topics that it writes, with the prefix if there is one
 * @param patience how long a start waits for a broker before it gives up
 */
@ConfigurationProperties("partnerships.topics")
record TopicSettings(
        @DefaultValue List<String> written,
        @DefaultValue("30s") Duration patience) {}
