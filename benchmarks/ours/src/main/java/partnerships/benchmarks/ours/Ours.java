package partnerships.benchmarks.ours;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import partnerships.benchmarks.work.Console;
import partnerships.store.document.AggregateDefinition;
import partnerships.store.document.AggregateDocument;
import partnerships.store.document.AggregateStores;
import partnerships.store.document.Aggregates;

/** State and events in one document, written at once; a relay sends them, and clears what was acknowledged. */
@SpringBootApplication
public class Ours {

    public static void main(String[] words) throws IOException, InterruptedException {
        var context = SpringApplication.run(Ours.class, words);
        var service = context.getBean(AgreementService.class);
        service.begin(
                context.getBean(MongoTemplate.class).getCollection("agreements").countDocuments());
        Console.serve(service::amend);
    }

    @Bean
    Aggregates<Agreement, AgreementEvent> agreements(AggregateStores stores) {
        return stores.store(new AggregateDefinition<>(
                new AggregateDocument<>("agreements", Agreement.class, List.of()),
                AgreementMessages.CODEC,
                Agreement::born));
    }
}
