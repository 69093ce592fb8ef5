package partnerships.benchmarks.runner;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import partnerships.localrun.system.Failure;

/**
 * What is measured.
 *
 * @param name how it is asked for and shown: the name of its module, for another checkout's with that checkout's behind it
 * @param folder of its module
 * @param mainClass what it runs
 * @param ownWrites what a command of it inserts, updates and deletes, its relay's left out
 * @param share of the commands that the others get; less than 1 for what would take too long
 */
record Contender(String name, Path folder, String mainClass, int ownWrites, double share) {

    static final String LIMITS = "limits";
    static final String OURS = "ours";
    static final String TEXTBOOK_OUTBOX = "textbook-outbox";

    /** Returns all of them, in the order in which they are shown. */
    static List<Contender> all(Path root) {
        return List.of(
                of(root, LIMITS, "limits.Limits", 1, 1),
                of(root, "fire-and-forget", "fireandforget.FireAndForget", 1, 1),
                of(root, "modulith", "modulith.ModulithRegistry", 2, 0.3),
                of(root, TEXTBOOK_OUTBOX, "outbox.TextbookOutbox", 2, 1),
                of(root, OURS, "ours.Ours", 1, 1));
    }

    /** Returns ours as another checkout has built it. */
    static Contender oursOf(Path root) {
        var ours = of(root, OURS, "ours.Ours", 1, 1);
        return new Contender(
                OURS + "@" + root.getFileName(), ours.folder(), ours.mainClass(), ours.ownWrites(), ours.share());
    }

    private static Contender of(Path root, String name, String mainClass, int ownWrites, double share) {
        return new Contender(
                name,
                root.resolve("benchmarks").resolve(name),
                "partnerships.benchmarks." + mainClass,
                ownWrites,
                share);
    }

    boolean isLimits() {
        return name.equals(LIMITS);
    }

    /** Answers whether it creates its aggregates itself: with aggregate-store nobody else can. */
    boolean beginsItself() {
        return mainClass.endsWith(".Ours");
    }

    /** Answers whether a relay of its own gets out what it accepted while there was no broker. */
    boolean hasRelay() {
        return beginsItself() || name.equals(TEXTBOOK_OUTBOX);
    }

    /**
     * Returns its class path.
     *
     * @throws Failure if it is not built
     */
    String classPath() {
        return Stream.concat(Stream.of(folder.resolve("target/classes").toString()), libraries().stream())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns the jars it runs with. */
    List<String> libraries() {
        Path file = folder.resolve("target/class-path");
        if (!Files.isRegularFile(file)) {
            throw new Failure(
                    name + " is not built: there is no " + file + ". Build it there: mvn -Dquick -DskipTests package");
        }
        try {
            return List.of(Files.readString(file).strip().split(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
