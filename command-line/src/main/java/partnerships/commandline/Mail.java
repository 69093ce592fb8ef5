package partnerships.commandline;

import java.util.List;
import partnerships.localrun.mail.MailFiles;
import partnerships.localrun.mail.MailText;
import partnerships.localrun.system.LocalSystem;

/** Shows what the mail catcher received. */
final class Mail implements Command {

    private final Terminal terminal;
    private final LocalSystem system;

    Mail(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String arguments() {
        return "[n | last] [--raw]";
    }

    @Override
    public String summary() {
        return "lists the mails that were sent, or shows the n-th: its text and its calendar part";
    }

    @Override
    public int run(List<String> given) {
        var words = new Words(this, given);
        boolean raw = words.option("--raw");
        var which = words.next();
        words.end();
        var mails = new MailFiles(system.mails()).all();
        if (mails.isEmpty()) {
            terminal.print("No mail has been sent yet.");
            return 0;
        }
        if (which.isEmpty()) {
            mails.forEach(mail -> terminal.print(MailText.line(mail)));
            return 0;
        }
        int number = which.get().equals("last") ? mails.getLast().number() : number(which.get(), words);
        var mail = mails.stream()
                .filter(kept -> kept.number() == number)
                .findFirst()
                .orElseThrow(() -> words.misunderstood("There is no mail %d; the last is %d"
                        .formatted(number, mails.getLast().number())));
        terminal.print(raw ? MailText.raw(mail) : MailText.whole(mail));
        return 0;
    }

    private static int number(String text, Words words) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw words.misunderstood("'" + text + "' is no number");
        }
    }
}
