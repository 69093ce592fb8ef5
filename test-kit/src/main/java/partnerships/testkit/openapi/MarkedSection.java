package partnerships.testkit.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A section of a page that is made from the code. It stands between two marks.
 *
 * @param begin text in front of it
 * @param end text behind it
 * @param update system property that writes it anew
 */
record MarkedSection(Path page, String begin, String end, String update) {

    /** Returns the section as the page has it. */
    String kept() {
        var text = read(page);
        return text.substring(from(text), to(text));
    }

    /** Makes this the section from now on, if an update was asked for. */
    void keep(String made) {
        if (System.getProperty(update) == null) {
            return;
        }
        var text = read(page);
        try {
            Files.writeString(
                    page, text.substring(0, from(text)) + made + text.substring(to(text)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int from(String text) {
        return at(text, begin) + begin.length();
    }

    private int to(String text) {
        return at(text, end);
    }

    private int at(String text, String mark) {
        int at = text.indexOf(mark);
        if (at < 0) {
            throw new IllegalStateException(page + " lacks " + mark.strip());
        }
        return at;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
