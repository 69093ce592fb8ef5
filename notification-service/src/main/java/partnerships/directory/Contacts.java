package partnerships.directory;

import java.util.Optional;

/** Finds out where a recipient of a delivery is reached now. */
public final class Contacts {

    /** What stands before a post's code in the name of a recipient that is a functional mailbox. */
    public static final String MAILBOX_PREFIX = "post:";

    private final Entries<Person> people;
    private final Entries<Mailbox> mailboxes;

    public Contacts(Entries<Person> people, Entries<Mailbox> mailboxes) {
        this.people = people;
        this.mailboxes = mailboxes;
    }

    /**
     * Returns where the recipient is reached, if anywhere.
     *
     * @param recipient person id, or {@code post:<code>}
     */
    public Optional<Contact> find(String recipient) {
        return recipient.startsWith(MAILBOX_PREFIX)
                ? mailbox(recipient.substring(MAILBOX_PREFIX.length()))
                : person(recipient);
    }

    private Optional<Contact> mailbox(String post) {
        return mailboxes.find(post).map(box -> new Contact(box.address(), null, box.language(), box.zone(), true));
    }

    private Optional<Contact> person(String id) {
        return people.find(id)
                .flatMap(person -> Optional.ofNullable(person.mail())
                        .map(mail -> new Contact(mail, person.name(), person.language(), person.zone(), false)));
    }
}
