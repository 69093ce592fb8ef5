package partnerships.mail;

/** Text that may stand in a header of a mail or a line of a calendar. */
final class HeaderText {

    private HeaderText() {}

    /**
     * Returns the text as it is.
     *
     * @throws UnsafeText if it holds a control character or a line separator, which could begin another header
     */
    static String of(String text) {
        text.codePoints().filter(HeaderText::endsALine).findAny().ifPresent(_ -> {
            throw new UnsafeText();
        });
        return text;
    }

    private static boolean endsALine(int character) {
        return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
    }

    /** A text would break out of its header; it is not repeated here. */
    static final class UnsafeText extends RuntimeException {
        UnsafeText() {
            super("a header's text holds a control character");
        }
    }
}
