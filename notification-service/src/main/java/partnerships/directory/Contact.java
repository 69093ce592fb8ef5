package partnerships.directory;

import org.jspecify.annotations.Nullable;

/**
 * Where to reach a recipient.
 *
 * @param name of a person; absent for a functional mailbox
 * @param mailbox whether it is a functional mailbox
 */
public record Contact(String address, @Nullable String name, String language, String zone, boolean mailbox) {

    @Override
    public String toString() {
        return mailbox ? "Contact[mailbox]" : "Contact[person]";
    }
}
