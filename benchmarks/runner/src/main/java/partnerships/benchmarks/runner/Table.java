package partnerships.benchmarks.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures of some rounds of the same work: each contender's, and ours in relation to the others' of the same round. */
final class Table {

    private final String title;
    private final List<Figure> figures;
    private final List<Figure> ratios;
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    /**
     * Begins a table.
     *
     * @param figures its columns
     * @param ratios those of them which are also shown as ratios
     */
    Table(String title, List<Figure> figures, List<Figure> ratios) {
        this.title = title;
        this.figures = List.copyOf(figures);
        this.ratios = List.copyOf(ratios);
    }

    /** Adds what a contender did in the next round. */
    void add(String contender, Sample sample) {
        samples.computeIfAbsent(contender, _ -> new ArrayList<>()).add(sample);
    }

    /** Returns it as Markdown, the contenders in the order given. */
    String markdown(List<String> contenders) {
        var present = contenders.stream().filter(samples::containsKey).toList();
        var text = new StringBuilder("\n## ").append(title).append("\n\n");
        head(text, "contender", figures);
        present.forEach(name -> row(
                text, name, figures, figure -> Spread.of(values(name, figure)).text(figure::text)));
        var peers = present.stream()
                .filter(name -> !name.equals(Contender.OURS) && !ratios.isEmpty())
                .toList();
        if (present.contains(Contender.OURS) && !peers.isEmpty()) {
            text.append('\n');
            head(text, "ours ÷", ratios);
            peers.forEach(peer ->
                    row(text, peer, ratios, figure -> ratio(peer, figure).text(Table::ratioText)));
        }
        return text.toString();
    }

    private static void head(StringBuilder text, String first, List<Figure> columns) {
        text.append("| ").append(first).append(" | ");
        text.append(columns.stream().map(Figure::title).collect(Collectors.joining(" | ")));
        text.append(" |\n|---").append("|---".repeat(columns.size())).append("|\n");
    }

    private interface Cell {
        String of(Figure figure);
    }

    private static void row(StringBuilder text, String first, List<Figure> columns, Cell cell) {
        text.append("| ").append(first).append(" | ");
        text.append(columns.stream().map(cell::of).collect(Collectors.joining(" | ")));
        text.append(" |\n");
    }

    private double[] values(String contender, Figure figure) {
        return samplesOf(contender).stream()
                .mapToDouble(sample -> sample.get(figure))
                .toArray();
    }

    /** Returns ours divided by a peer's, round by round. */
    Spread ratio(String peer, Figure figure) {
        var ours = samplesOf(Contender.OURS);
        var theirs = samplesOf(peer);
        return Spread.of(IntStream.range(0, Math.min(ours.size(), theirs.size()))
                .mapToDouble(
                        round -> ours.get(round).get(figure) / theirs.get(round).get(figure))
                .toArray());
    }

    private List<Sample> samplesOf(String contender) {
        return Objects.requireNonNull(samples.get(contender));
    }

    private static String ratioText(double ratio) {
        return Double.isNaN(ratio) ? "–" : String.format(Locale.ROOT, "%.2f", ratio);
    }
}
