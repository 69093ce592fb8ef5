package partnerships.defaults.web;

/** Tells text from what only looks like it: characters that end lines, hide, or belong to no text at all. */
final class PlainText {

    private PlainText() {}

    static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(PlainText::isControl);
    }

    static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> isControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /** Control characters, the two separators that are line ends to some readers, halves of a pair, and commands of direction. */
    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> isDirection(codePoint);
        };
    }

    /**
     * Embeddings, overrides and isolates: whoever writes one can make what follows read as something else, also behind the text's
     * end. Marks, which Arabic needs beside Latin words, are text.
     */
    private static boolean isDirection(int codePoint) {
        return (codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
