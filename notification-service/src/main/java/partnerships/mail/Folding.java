package partnerships.mail;

import java.util.stream.Collectors;

/** Lines of a calendar, none longer than a reader must take (RFC 5545, 3.1). */
final class Folding {

    private static final int OCTETS = 75;
    private static final String LINE_END = "\r\n";

    private Folding() {}

    /** Returns the text with every line of more than 75 octets of UTF-8 folded, between two characters. */
    static String fold(String text) {
        return text.lines().map(Folding::line).collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String line(String line) {
        var folded = new StringBuilder();
        int length = 0;
        for (int character : line.codePoints().toArray()) {
            int octets = octets(character);
            if (length + octets > OCTETS) {
                folded.append(LINE_END).append(' ');
                length = 1;
            }
            folded.appendCodePoint(character);
            length += octets;
        }
        return folded.toString();
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
