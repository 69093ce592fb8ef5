package partnerships.rows.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The golden samples of the published language, by name: {@code <TYPE>[.<variant>]}. */
public final class Samples {

    private Samples() {}

    @SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
    public record Sample(String name, byte[] bytes) {

        /** Its type is its name up to the version. */
        public String type() {
            int version = name.indexOf(".v1");
            return name.substring(0, version + 3);
        }
    }

    public static List<Sample> all() {
        URL folder = Objects.requireNonNull(Samples.class.getResource("/samples"));
        try {
            if (folder.getProtocol().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(folder.toURI(), java.util.Map.of())) {
                    return in(jar.getPath("/samples"));
                }
            }
            return in(Path.of(folder.toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Sample named(String name) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("/samples/" + name + ".json"))) {
            return new Sample(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Sample> in(Path folder) throws IOException {
        var byName = new TreeMap<String, Sample>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                String name = file.getFileName().toString().replaceAll("\\.json$", "");
                byName.put(name, new Sample(name, Files.readAllBytes(file)));
            }
        }
        return List.copyOf(byName.values());
    }
}
