package partnerships.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import partnerships.localrun.supervisor.Apps;
import partnerships.localrun.system.LocalSystem;

/**
 * The packaged services, unpacked so that no build pulls a jar from under them, each with an ahead-of-time cache that halves its start. A
 * cache is written once after a build, by an instance that has served for a moment and ends in order.
 */
final class ServicePrograms {

    private static final LocalSystem SYSTEM = new LocalSystem(
            Path.of("..").toAbsolutePath().normalize(),
            Path.of("target").toAbsolutePath(),
            0,
            Optional.of("mongodb://nowhere"));
    private static final Apps APPS = new Apps(SYSTEM);
    private static final String QUIETLY = "-Xlog:aot=off,cds=off";

    private ServicePrograms() {}

    /** Answers whether a service's present build has a cache. */
    static boolean isTrained(String module) {
        return Files.exists(cache(jar(module)));
    }

    /** Returns the words of a JVM that name the service's jar, with its cache if there is one. */
    static List<String> words(String module) {
        Path jar = jar(module);
        Path cache = cache(jar);
        return Files.exists(cache)
                ? List.of("-XX:AOTCache=" + cache, QUIETLY, "-jar", jar.toString())
                : List.of("-jar", jar.toString());
    }

    /** Returns the words of a JVM that writes the service's cache when it ends; then call {@link #trained}. */
    static List<String> training(String module) {
        Path jar = jar(module);
        return List.of("-XX:AOTCacheOutput=" + part(jar), QUIETLY, "-jar", jar.toString());
    }

    /** Takes over the cache that was written whole; without one, instances start slowly. */
    static void trained(String module) {
        Path jar = jar(module);
        try {
            if (Files.exists(part(jar))) {
                Files.move(part(jar), cache(jar), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path part(Path jar) {
        return jar.resolveSibling("classes.aot.part");
    }

    private static Path cache(Path jar) {
        return jar.resolveSibling("classes.aot");
    }

    /** Returns the unpacked jar; its libraries lie beside it in {@code lib}. */
    static synchronized Path jar(String module) {
        var service = SYSTEM.service(module).orElseThrow();
        APPS.unpack(service, _ -> {});
        return APPS.jar(service);
    }
}
