package partnerships.demo;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.mail.MailFiles;

/** What the demo plays on: a running system, wherever it runs. */
public interface Stage {

    /** Returns the address of a service: {@code agreement-service} and so on. */
    URI service(String name);

    /** Returns a bearer token of a demo account. */
    String token(String account);

    /** Returns all events of all topics so far, in the order in which the broker took them. */
    List<ReceivedRecord> events();

    /** Returns all mails so far, oldest first. */
    List<MailFiles.Kept> mails();

    /** Returns what the business clock shows. */
    Instant now();

    /** Moves the business clock on to a time; does nothing if it is later already. */
    void advanceTo(Instant time);
}
