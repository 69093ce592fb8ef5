package partnerships.benchmarks.modulith;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import partnerships.benchmarks.work.Console;

/** An event becomes a publication in the transaction of the state; a listener sends it to Kafka and marks it as complete. */
@SpringBootApplication
public class ModulithRegistry {

    public static void main(String[] words) throws IOException, InterruptedException {
        var context = SpringApplication.run(ModulithRegistry.class, words);
        Console.serve(context.getBean(AgreementService.class)::amend);
    }

    @Bean
    String topic(@Value("${BENCHMARK_TOPIC}") String topic) {
        return topic;
    }
}
