package partnerships.commandline;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import partnerships.localrun.signin.Account;
import partnerships.localrun.signin.SignInClient;
import partnerships.localrun.system.LocalSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Prints a bearer token. */
@Command(name = "token", description = "prints a bearer token for curl, good for an hour")
final class Token implements Callable<Integer> {

    private final Terminal terminal;
    private final LocalSystem system;

    @Parameters(
            paramLabel = "<account>",
            description = "one of ${COMPLETION-CANDIDATES}",
            completionCandidates = Names.class,
            converter = AccountOfName.class)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Account account;

    Token(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    /** Returns the command, whose help lists what each account is for and what it may. */
    static CommandLine listingAccounts(Terminal terminal, LocalSystem system) {
        var command = new CommandLine(new Token(terminal, system));
        command.getCommandSpec().usageMessage().footer(accounts());
        return command;
    }

    @Override
    public Integer call() {
        terminal.print(new SignInClient(system.issuer()).token(account));
        return 0;
    }

    private static String accounts() {
        return Account.ALL.stream()
                .map(account -> "  %-15s %s%n%17s %s"
                        .formatted(
                                account.name(),
                                account.purpose(),
                                "",
                                account.scopes().stream().sorted().collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> names() {
        return Account.ALL.stream().map(Account::name).toList();
    }

    private static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }

    private static final class AccountOfName implements ITypeConverter<Account> {

        @Override
        public Account convert(String name) {
            return Account.ALL.stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "there is no account '%s'; there are %s".formatted(name, String.join(", ", names()))));
        }
    }
}
