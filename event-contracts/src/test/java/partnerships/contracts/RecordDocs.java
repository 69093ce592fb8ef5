package partnerships.contracts;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.FieldJavadoc;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the Javadoc of wire records says, as plain text in one line; empty where it says nothing. */
final class RecordDocs {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SENTENCE = Pattern.compile("(?<=\\.) ");

    private RecordDocs() {}

    static String of(Class<?> type) {
        return plain(RuntimeJavadoc.getJavadoc(type).getComment());
    }

    /** The text of the component's {@code @param} line. */
    static String of(Class<?> record, String component) {
        return RuntimeJavadoc.getJavadoc(record).getRecordComponents().stream()
                .filter(param -> param.getName().equals(component))
                .map(ParamJavadoc::getComment)
                .map(RecordDocs::plain)
                .collect(Collectors.joining());
    }

    /** Which values there are, what they mean, and whether there may come others. */
    static String ofValues(Class<? extends Enum<?>> values) {
        var each =
                Arrays.stream(values.getEnumConstants()).map(RecordDocs::value).collect(Collectors.joining("; "));
        return (isClosed(values) ? "Closed enumeration: " : "Open enumeration, further values may be added: ") + each
                + ".";
    }

    static boolean isClosed(Class<? extends Enum<?>> values) {
        return values.isAnnotationPresent(OneOf.Closed.class);
    }

    /** The first sentence of a text. */
    static String firstSentence(String text) {
        return SENTENCE.splitAsStream(text).findFirst().orElse(text);
    }

    private static String value(Enum<?> constant) {
        FieldJavadoc javadoc = RuntimeJavadoc.getJavadoc(constant);
        var meaning = plain(javadoc.getComment());
        return meaning.isEmpty()
                ? constant.name()
                : constant.name() + " (" + meaning.substring(0, 1).toLowerCase(Locale.ROOT) + meaning.substring(1)
                        + ")";
    }

    private static String capitalized(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String plain(Comment comment) {
        var text = new StringBuilder();
        comment.visit(new CommentVisitor() {
            @Override
            public void commentText(String words) {
                text.append(text.isEmpty() ? capitalized(words.stripLeading()) : words);
            }

            @Override
            public void inlineLink(Link link) {
                text.append(link.getLabel());
            }

            @Override
            public void inlineTag(String name, String words) {
                text.append(words);
            }

            @Override
            public void inlineValue(Value value) {
                throw new IllegalArgumentException("{@value} has no text here");
            }
        });
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
