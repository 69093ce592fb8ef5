package partnerships.defaults.web;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for text that comes in, in bodies and in parameters: what nobody can see is refused, and what is written in two ways
 * is kept in one (NFC; in text of one line, spaces of every width are one space between words).
 */
final class PlainText {

    /** Scripts whose letters have shapes that a joiner decides on. */
    private static final Set<UnicodeScript> JOINED = Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI);

    /** Blanks that are letters or symbols to Unicode: Hangul fillers, the empty Braille cell, the joiner that joins nothing. */
    private static final Set<Integer> BLANKS = Set.of(0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0);

    /** Marks of direction, which Arabic needs beside Latin words. */
    private static final Set<Integer> MARKS = Set.of(0x061c, 0x200e, 0x200f);

    private PlainText() {}

    /** Why a text is refused. */
    record Refusal(String code, String message) {

        static Refusal of(int character) {
            if (Character.getType(character) == Character.CONTROL) {
                return new Refusal("CONTROL_CHARACTER", "contains a control character, " + named(character));
            }
            return switch (Character.getType(character)) {
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                    new Refusal("CONTROL_CHARACTER", "contains " + named(character));
                default ->
                    new Refusal("INVISIBLE_CHARACTER", "contains a character that nobody sees, " + named(character));
            };
        }

        private static String named(int character) {
            String name = Character.getName(character);
            return "U+%04X".formatted(character) + (name == null ? "" : " " + name);
        }
    }

    /** Returns why this text is refused; null if it is not. */
    static @Nullable Refusal refused(String text, boolean multiLine) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isRefused(text, i, c) && !(multiLine && isLayout(c))) {
                return Refusal.of(c);
            }
            i += Character.charCount(c);
        }
        return null;
    }

    /** Returns the text as it is kept. */
    static String kept(String text, boolean multiLine) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return multiLine ? composed : composed.replaceAll("\\p{Zs}+", " ").strip();
    }

    /** Returns a name that a caller chose as it may be shown: long or unreadable ones are cut. */
    static String shown(String name) {
        String plain = name.codePoints()
                .filter(c -> !isHidden(c))
                .limit(200)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain;
    }

    private static boolean isLayout(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isRefused(String text, int at, int c) {
        return switch (c) {
            case 0x200c, 0x200d -> !joins(text, at);
            case 0xfe0e, 0xfe0f -> at == 0 || !isSymbol(text.codePointBefore(at));
            default -> isHidden(c);
        };
    }

    /** Controls, line separators and halves of pairs; formats, which are invisible but for a few signs; and what is no character. */
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> !MARKS.contains(c) && !isSign(c);
            default -> BLANKS.contains(c) || isVariation(c) || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
        };
    }

    /** Arabic and Syriac signs that are drawn, though Unicode files them under formats. */
    private static boolean isSign(int c) {
        return (c >= 0x0600 && c <= 0x0605) || c == 0x06dd || c == 0x070f || c == 0x0890 || c == 0x0891 || c == 0x08e2;
    }

    private static boolean isVariation(int c) {
        return (c >= 0x180b && c <= 0x180f) || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
    }

    private static boolean isSymbol(int c) {
        return c > 0x7f && Character.isEmoji(c);
    }

    /** Inside a word of a script that needs it a joiner decides on the shape of letters; elsewhere it only hides. */
    private static boolean joins(String text, int at) {
        int before = at;
        while (before > 0 && isMark(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        return before > 0
                && isJoined(text.codePointBefore(before))
                && at + 1 < text.length()
                && isJoined(text.codePointAt(at + 1));
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isJoined(int c) {
        return Character.isLetter(c) && JOINED.contains(UnicodeScript.of(c));
    }
}
