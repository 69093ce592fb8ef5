package partnerships.benchmarks.fireandforget;

import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import partnerships.benchmarks.work.Console;

/** Two writes that nothing holds together: what is committed may never be sent. */
@SpringBootApplication
public class FireAndForget {

    public static void main(String[] words) throws IOException, InterruptedException {
        var context = SpringApplication.run(FireAndForget.class, words);
        Console.serve(context.getBean(AgreementService.class)::amend);
    }
}
