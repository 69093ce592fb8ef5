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

    /** Control characters, the two separators that are line ends to some readers, and halves of a pair. */
    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
