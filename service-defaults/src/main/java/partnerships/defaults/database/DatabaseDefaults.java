package partnerships.defaults.database;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Holds every service to the same guarantees, whatever its connection string says: what is acknowledged is on the disks of a
 * majority, nothing is read that could be rolled back, and no call takes longer than six seconds.
 */
@AutoConfiguration(before = MongoAutoConfiguration.class)
public class DatabaseDefaults {

    static final long TIMEOUT_MILLIS = 6_000;
    static final int MAX_CONNECTIONS = 20;

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer durability() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .retryWrites(true)
                .timeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .applyToConnectionPoolSettings(pool -> pool.maxSize(MAX_CONNECTIONS));
    }

    @Bean
    static DatabaseRights databaseRights() {
        return new DatabaseRights();
    }
}
