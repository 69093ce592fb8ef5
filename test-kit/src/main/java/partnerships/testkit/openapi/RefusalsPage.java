package partnerships.testkit.openapi;

import java.nio.file.Path;
import java.util.stream.Collectors;
import partnerships.testkit.openapi.OpenApi.Operation;
import partnerships.testkit.openapi.Refusals.Code;
import partnerships.testkit.openapi.Refusals.Group;

/** One section of {@code docs/refusals.md}, made from the code; {@code -Drefusals.update} writes it anew. */
public final class RefusalsPage {

    private static final Path PAGE = Path.of("..", "docs", "refusals.md");

    private RefusalsPage() {}

    /**
     * Returns the section as the page has it.
     *
     * @param title heading of the section
     * @param made what it is compared with, and becomes with {@code -Drefusals.update}
     */
    public static String kept(String title, String made) {
        var section =
                new MarkedSection(PAGE, "<!-- " + title + " -->", "<!-- end of " + title + " -->", "refusals.update");
        section.keep(made);
        return section.kept();
    }

    /** Returns a section that says of each refusal which operations answer it. */
    public static String made(Refusals refusals, OpenApi api) {
        return refusals.groups().stream().map(group -> table(group, api)).collect(Collectors.joining());
    }

    /** Returns a section that says what each refusal means. */
    public static String made(Refusals refusals) {
        return refusals.groups().stream()
                .map(group -> "\n\n| code | |\n|---|---|\n" + rows(group))
                .collect(Collectors.joining("", "", "\n"));
    }

    private static String rows(Group group) {
        return group.codes().stream()
                .map(code -> "| `%s` | %s |".formatted(code.name(), code.meaning()))
                .collect(Collectors.joining("\n"));
    }

    private static String table(Group group, OpenApi api) {
        return group.codes().stream()
                .map(code -> row(code, api))
                .collect(Collectors.joining(
                        "\n", "\n\n### " + group.name() + "\n\n| code | | of |\n|---|---|---|\n", "\n"));
    }

    private static String row(Code code, OpenApi api) {
        var operations = Refusals.declaring(api, code.name()).stream()
                .map(Operation::id)
                .map("`%s`"::formatted)
                .collect(Collectors.joining(", "));
        return "| `%s` | %s | %s |".formatted(code.name(), code.meaning(), operations);
    }
}
