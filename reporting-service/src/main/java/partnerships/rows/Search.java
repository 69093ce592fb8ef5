package partnerships.rows;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What lists look for in a row, each as one text: a list's index holds it, so that only rows that are shown are read.
 *
 * @param parties the organisations that can be asked for, each between bars: {@code |lsh|rcs|}
 * @param text all that {@code q} looks through, folded, line by line; what is looked for has no line end
 */
public record Search(String parties, String text) {

    static final Search NOTHING = new Search("", "");

    static Search of(Collection<String> parties, Stream<? extends @Nullable String> lines) {
        String named = parties.stream().distinct().sorted().collect(Collectors.joining("|", "|", "|"));
        String text = lines.filter(Objects::nonNull).map(FoldedText::of).collect(Collectors.joining("\n"));
        return new Search(parties.isEmpty() ? "" : named, text);
    }

    /** Returns what {@link #parties} contains if the organisation is one of them. */
    public static String party(String organisation) {
        return "|" + organisation + "|";
    }
}
