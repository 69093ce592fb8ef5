package partnerships.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is made from the wire records. */
final class GeneratedFile {

    private static final String COMMAND = "./partnerships test -pl event-contracts -Dcontracts.update";
    private static final boolean UPDATE = System.getProperty("contracts.update") != null;

    private GeneratedFile() {}

    /** Fails if the file says anything else; with {@code -Dcontracts.update} it is written. */
    static void says(Path file, String text) {
        try {
            if (UPDATE) {
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? new String(Files.readAllBytes(file), UTF_8) : "")
                    .as("%s is not what the records say; to write it anew: %s", file, COMMAND)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if the file is there; with {@code -Dcontracts.update} it is deleted. */
    static void isGone(Path file) {
        try {
            if (UPDATE) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(file)
                .as("there is no record for it any more; to delete it: %s", COMMAND)
                .doesNotExist();
    }
}
