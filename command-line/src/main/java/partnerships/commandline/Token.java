package partnerships.commandline;

import java.util.List;
import java.util.stream.Collectors;
import partnerships.localrun.signin.Account;
import partnerships.localrun.signin.SignInClient;
import partnerships.localrun.system.LocalSystem;

/** Prints a bearer token. */
final class Token implements Command {

    private final Terminal terminal;
    private final LocalSystem system;

    Token(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public String arguments() {
        return "<account>";
    }

    @Override
    public String summary() {
        return "prints a bearer token for curl, good for an hour";
    }

    @Override
    public String more() {
        return Account.ALL.stream()
                .map(account -> "  %-15s %s%n%17s %s%n"
                        .formatted(
                                account.name(),
                                account.purpose(),
                                "",
                                account.scopes().stream().sorted().collect(Collectors.joining(" "))))
                .collect(Collectors.joining());
    }

    @Override
    public int run(List<String> given) {
        var words = new Words(this, given);
        String name = words.next().orElseThrow(() -> words.misunderstood("Whose token? One of " + names()));
        words.end();
        var account = Account.ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> words.misunderstood("There is no account '" + name + "'; there are " + names()));
        terminal.print(new SignInClient(system.issuer()).token(account));
        return 0;
    }

    private static String names() {
        return Account.ALL.stream().map(Account::name).collect(Collectors.joining(", "));
    }
}
