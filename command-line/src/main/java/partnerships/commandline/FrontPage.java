package partnerships.commandline;

import java.util.stream.Collectors;
import partnerships.localrun.signin.Account;
import partnerships.localrun.system.LocalSystem;
import partnerships.localrun.system.Service;

/** The short page that greets a newcomer. */
final class FrontPage {

    private final Terminal terminal;
    private final LocalSystem system;

    FrontPage(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    String text() {
        return """

                %s
                %s
                  %-21s %s   (tokens: ./partnerships token <account>)
                  %-21s %s
                  %-21s %s
                  %-21s SMTP %d, IMAP %d   (./partnerships mail)

                %s
                %s

                %s
                  ./partnerships demo       five partnerships, their committees, a meeting with invitations, the reports
                  curl -H "Authorization: Bearer $(./partnerships token analyst)" %s/v1/reports/portfolio
                  ./partnerships events     what crosses Kafka, live
                  ./partnerships down       stops everything; data is kept
                """.formatted(
                        terminal.strong("Where"),
                        system.services().stream().map(this::line).collect(Collectors.joining("\n")),
                        "sign-in",
                        system.issuer(),
                        "Kafka",
                        system.kafka(),
                        "MongoDB",
                        mongodb(),
                        "mail catcher",
                        system.smtpPort(),
                        system.imapPort(),
                        terminal.strong("Accounts") + " (demo only; the secret is the name)",
                        Account.ALL.stream()
                                .map(account -> "  %-21s %s".formatted(account.name(), account.purpose()))
                                .collect(Collectors.joining("\n")),
                        terminal.strong("Try next"),
                        system.services().getLast().url());
    }

    private String line(Service service) {
        return "  %-21s %s   health %s".formatted(service.name(), service.url(), service.health());
    }

    private String mongodb() {
        return system.mongodbUri().isPresent()
                ? "the one that MONGODB_URI names"
                : "mongodb://127.0.0.1:" + system.mongodbPort();
    }
}
