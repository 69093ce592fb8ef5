package partnerships.system.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A service as it was before it shipped newer zone rules than its JDK. The packaged jar is the same but for one line: Joda-Time's
 * manifest no longer says how new its rules are, so the service takes the JDK's. The services themselves have no switch for it.
 */
final class OlderZoneRules {

    private static final String JODA = "BOOT-INF/lib/joda-time-.*\\.jar";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private OlderZoneRules() {}

    /** Writes the older jar of a module into a folder. */
    static Path jarOf(String module, Path folder) throws IOException {
        Path older = folder.resolve(module + "-with-older-zone-rules.jar");
        try (InputStream in = Files.newInputStream(packaged(module));
                OutputStream out = Files.newOutputStream(older)) {
            copy(in, out, true);
        }
        return older;
    }

    private static Path packaged(String module) throws IOException {
        try (var files = Files.list(Path.of("..", module, "target"))) {
            return files.filter(file -> file.getFileName().toString().matches(module + "-[0-9].*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(module + " is not packaged; run mvn package"));
        }
    }

    /** @param outer whether it is the service's jar, whose libraries must lie in it uncompressed */
    private static void copy(InputStream from, OutputStream to, boolean outer) throws IOException {
        var in = new ZipInputStream(from);
        var out = new ZipOutputStream(to);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            byte[] bytes = in.readAllBytes();
            if (outer && entry.getName().matches(JODA)) {
                var library = new ByteArrayOutputStream();
                copy(new ByteArrayInputStream(bytes), library, false);
                bytes = library.toByteArray();
            } else if (!outer && entry.getName().equals(MANIFEST)) {
                bytes = "Manifest-Version: 1.0\n\n".getBytes(StandardCharsets.UTF_8);
            }
            out.putNextEntry(uncompressed(entry.getName(), bytes));
            out.write(bytes);
            out.closeEntry();
        }
        out.finish();
    }

    private static ZipEntry uncompressed(String name, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        return entry;
    }
}
