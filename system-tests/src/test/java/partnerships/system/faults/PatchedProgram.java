package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;
import javax.tools.ToolProvider;
import partnerships.localrun.process.Folders;

/**
 * A build of a service that differs in a few words of aggregate-store's source, to see what becomes of the system without something it has,
 * and whether anybody notices. Nothing in what is deployed can be switched so.
 */
final class PatchedProgram {

    private static final Path SOURCES =
            Path.of("..", "aggregate-store", "src", "main", "java", "partnerships", "store");

    private final String name;
    private final Map<String, String> sources = new LinkedHashMap<>();

    /** @param name of the folder it is compiled into */
    PatchedProgram(String name) {
        this.name = name;
    }

    /**
     * Puts other words in the place of some.
     *
     * @param file below {@code partnerships/store}
     * @param words that stand there now
     */
    PatchedProgram with(String file, String words, String instead) throws IOException {
        String source = sources.containsKey(file)
                ? Objects.requireNonNull(sources.get(file))
                : Files.readString(SOURCES.resolve(file));
        assertThat(source).as("the patch still fits").contains(words);
        sources.put(file, source.replace(words, instead));
        return this;
    }

    /** Compiles it and returns the words of a JVM that runs the service so. */
    List<String> words(String module) throws IOException {
        Path jar = ServicePrograms.jar(module);
        Path folder = Path.of("target", "faults", "patched", name).toAbsolutePath();
        Folders.delete(folder); // what an earlier patch has left would still be in force
        var arguments = new ArrayList<>(List.of(
                "-nowarn",
                "-parameters",
                "-proc:none",
                "-d",
                folder.resolve("classes").toString(),
                "-cp",
                classPath(jar)));
        for (var source : sources.entrySet()) {
            Path file = folder.resolve("sources").resolve(source.getKey());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).as("the patched source compiles").isZero();
        try (var archive = new JarFile(jar.toFile())) {
            String main = archive.getManifest().getMainAttributes().getValue("Main-Class");
            return List.of("-cp", folder.resolve("classes") + ":" + jar, main);
        }
    }

    private static String classPath(Path jar) throws IOException {
        try (var libraries = Files.list(jar.resolveSibling("lib"))) {
            return jar + ":" + String.join(":", libraries.map(Path::toString).toList());
        }
    }
}
