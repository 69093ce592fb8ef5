package partnerships.localrun.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * In which form the data of a local system is kept. Until the first release names in events and documents may change without a way
 * from the one form to the other; the number goes up then, and what is of another form is refused instead of half read.
 *
 * @param folder of the system ({@code .local})
 */
public record DataFormat(Path folder) {

    /** Name of the file beside the data that says its form. */
    public static final String FILE = "data-format";

    private static final String PRESENT = "4";

    /** Tells whether there is data, in a form that is not today's. */
    public boolean isOther() {
        return Stream.of("mongodb", "kafka").map(folder::resolve).anyMatch(Files::exists) && !PRESENT.equals(written());
    }

    /** Notes that the data is of today's form. */
    public void note() {
        try {
            Files.writeString(folder.resolve(FILE), PRESENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Data without a number is of the first form. */
    private String written() {
        try {
            Path file = folder.resolve(FILE);
            return Files.exists(file) ? Files.readString(file).strip() : "1";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
