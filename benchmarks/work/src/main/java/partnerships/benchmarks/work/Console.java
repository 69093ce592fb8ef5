package partnerships.benchmarks.work;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How a contender's process is driven: {@code RUN handler callers commands rate ledger} on standard input, {@code READY} and
 * {@code DONE …} on standard output behind {@code @@}. The process ends when its input does.
 */
public final class Console {

    private static final String PREFIX = "@@ ";

    private Console() {}

    /** Executes what is asked for under the name {@code command}. Does not return. */
    public static void serve(CommandHandler handler) throws IOException, InterruptedException {
        serve(Map.of("command", handler));
    }

    /** Executes what is asked for, by the handler that is named. Does not return. */
    public static void serve(Map<String, CommandHandler> handlers) throws IOException, InterruptedException {
        answer("READY");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            answer(run(handlers, Run.parse(line)));
        }
        Runtime.getRuntime().halt(0);
    }

    private static String run(Map<String, CommandHandler> handlers, Run run) throws InterruptedException {
        var handler = handlers.get(run.handler());
        if (handler == null) {
            return "FAILED no handler " + run.handler();
        }
        try (var ledger = new Ledger(run.ledger())) {
            return "DONE " + new Callers(handler, run, ledger).call();
        } catch (IOException e) {
            return "FAILED " + e;
        }
    }

    private static void answer(String text) {
        System.out.println(PREFIX + text);
    }
}
