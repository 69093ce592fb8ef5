package partnerships.benchmarks.outbox;

import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import partnerships.benchmarks.work.Console;

/** A second collection, a transaction over both, a poller. */
@SpringBootApplication
@EnableScheduling
@EnableTransactionManagement
public class TextbookOutbox {

    public static void main(String[] words) throws IOException, InterruptedException {
        var context = SpringApplication.run(TextbookOutbox.class, words);
        Console.serve(context.getBean(AgreementService.class)::amend);
    }

    @Bean
    MongoTransactionManager transactionManager(MongoDatabaseFactory database) {
        return new MongoTransactionManager(database);
    }
}
