package partnerships.testkit.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A person that a test invents. Each one is noted in {@code target/test-contacts.txt} of its module, so that system-tests can look
 * for it in every log, topic and metric of the whole test run: a name and an address belong in the directory alone.
 *
 * @param name unlike any word of the system
 * @param address below {@code example.org}
 */
public record TestContact(String name, String address) {

    /** Where a module's invented people are noted, below the module's folder. */
    public static final Path NOTED_IN = Path.of("target", "test-contacts.txt");

    /** Invents a person whom no other test knows. */
    public static TestContact invent() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        var contact = new TestContact("Zaynab Testperson-" + mark, "zaynab." + mark + "@example.org");
        contact.note();
        return contact;
    }

    private void note() {
        try {
            Files.createDirectories(NOTED_IN.toAbsolutePath().getParent());
            Files.writeString(
                    NOTED_IN, name + "\n" + address + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("could not note an invented person in " + NOTED_IN, e);
        }
    }
}
