package partnerships.contracts;

import java.util.regex.Pattern;

/**
 * A place in the life of one aggregate, written {@code <subject>@<sequence>}. The same words are an event's
 * {@code ce_id}, the token a command answers, and the cause another event names.
 *
 * @param subject id of the aggregate, {@code ce_subject}; contains no {@code @}
 * @param sequence number of events up to and including this one, 1 or more
 */
public record Position(String subject, long sequence) {

    /** One way to write each number: no sign, no zeros in front, no digits of other scripts. */
    private static final Pattern SEQUENCE = Pattern.compile("[1-9][0-9]{0,18}");

    public Position {
        if (subject.isEmpty() || subject.indexOf('@') >= 0 || sequence < 1) {
            throw new IllegalArgumentException("not a position: " + subject + "@" + sequence);
        }
    }

    /**
     * Reads a position from its written form.
     *
     * @throws IllegalArgumentException if it is not {@code <subject>@<sequence>}
     */
    public static Position parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || !SEQUENCE.matcher(text.substring(at + 1)).matches()) {
            throw new IllegalArgumentException("not a position: " + text);
        }
        return new Position(text.substring(0, at), Long.parseLong(text, at + 1, text.length(), 10));
    }

    @Override
    public String toString() {
        return subject + "@" + sequence;
    }
}
