package partnerships.commandline;

import java.util.Optional;
import java.util.concurrent.Callable;
import partnerships.localrun.mail.MailFiles;
import partnerships.localrun.mail.MailText;
import partnerships.localrun.system.LocalSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the mail catcher received. */
@Command(
        name = "mail",
        description = "lists the mails that were sent, or shows the n-th: its text and its calendar part")
final class Mail implements Callable<Integer> {

    private final Terminal terminal;
    private final LocalSystem system;

    @Option(names = "--raw", description = "as it was received")
    private boolean raw;

    @Parameters(arity = "0..1", paramLabel = "n | last", description = "the mail's number in the list")
    private Optional<String> which = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    Mail(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public Integer call() {
        var mails = new MailFiles(system.mails()).all();
        if (mails.isEmpty()) {
            terminal.print("No mail has been sent yet.");
            return 0;
        }
        if (which.isEmpty()) {
            mails.forEach(mail -> terminal.print(MailText.line(mail)));
            return 0;
        }
        int number = which.get().equals("last") ? mails.getLast().number() : number(which.get());
        var mail = mails.stream()
                .filter(kept -> kept.number() == number)
                .findFirst()
                .orElseThrow(() -> misunderstood("There is no mail %d; the last is %d"
                        .formatted(number, mails.getLast().number())));
        terminal.print(raw ? MailText.raw(mail) : MailText.whole(mail));
        return 0;
    }

    private int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw misunderstood("'" + text + "' is no number");
        }
    }

    private ParameterException misunderstood(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
