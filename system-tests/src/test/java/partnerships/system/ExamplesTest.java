package partnerships.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies under {@code examples/} compiles with the libraries of this module, as its image runs it. */
class ExamplesTest {

    @Test
    void compile(@TempDir Path classes) throws Exception {
        List<Path> examples;
        try (var found = Files.list(Path.of("..", "examples"))) {
            examples = found.filter(file -> file.toString().endsWith(".java")).toList();
        }
        var said = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var words = List.of(
                    "-proc:none",
                    "-Xlint:all,-path",
                    "-Werror",
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            boolean done = compiler.getTask(said, files, null, words, null, files.getJavaFileObjectsFromPaths(examples))
                    .call();
            assertThat(done).as(said.toString()).isTrue();
        }
        assertThat(examples).isNotEmpty();
    }
}
