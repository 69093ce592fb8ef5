package partnerships.localrun.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import partnerships.localrun.process.Folders;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;
import partnerships.localrun.system.Service;

/**
 * The packaged services, unpacked as a container image unpacks them. They run from here, so that a build does not pull the
 * jar from under a running service, and they start faster.
 */
public final class Apps {

    private static final String STAMP = "unpacked-from";

    private final LocalSystem system;

    /** @param system says where the packaged services lie and where to unpack them */
    public Apps(LocalSystem system) {
        this.system = system;
    }

    /** Unpacks what was packaged since the last time. */
    Apps unpack(Consumer<String> progress) {
        system.services().forEach(service -> unpack(service, progress));
        return this;
    }

    /**
     * Unpacks one service, if it was packaged since the last time.
     *
     * @param progress called if there is anything to do
     */
    public void unpack(Service service, Consumer<String> progress) {
        Path packaged = packaged(service);
        if (!stampOf(packaged).equals(stampIn(folder(service)))) {
            progress.accept("unpacking " + service.name());
            unpack(packaged, folder(service));
        }
    }

    /** Returns the jar to run. */
    public Path jar(Service service) {
        return onlyJarIn(folder(service));
    }

    /** Returns the JVM's options for an archive of the classes it loads: written when a service first ends, used from then on. */
    List<String> sharedClasses(Service service) {
        return List.of(
                "-XX:SharedArchiveFile=" + folder(service).resolve("classes.jsa"),
                "-XX:+AutoCreateSharedArchive",
                "-Xlog:cds=off,cds+dynamic=off,aot=off");
    }

    private Path folder(Service service) {
        return system.apps().resolve(service.name());
    }

    private Path packaged(Service service) {
        return onlyJarIn(system.root().resolve(service.name()).resolve("target"));
    }

    private static Path onlyJarIn(Path folder) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                var jar = files.filter(file -> file.getFileName().toString().matches(".*-service-[0-9][^/]*\\.jar"))
                        .filter(file -> !file.toString().matches(".*-(sources|javadoc|tests)\\.jar"))
                        .findFirst();
                if (jar.isPresent()) {
                    return jar.get();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new Failure("There is no packaged service in " + folder + ". Run: ./partnerships up");
    }

    private static String stampOf(Path jar) {
        try {
            return jar.getFileName() + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stampIn(Path folder) {
        Path stamp = folder.resolve(STAMP);
        try {
            return Files.exists(stamp) ? Files.readString(stamp) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path jar, Path folder) {
        String stamp = stampOf(jar);
        try {
            Folders.delete(folder);
            Files.createDirectories(folder.getParent());
            var unpacking = extraction(jar, folder);
            String said = new String(unpacking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!unpacking.waitFor(2, TimeUnit.MINUTES) || unpacking.exitValue() != 0) {
                unpacking.destroyForcibly();
                throw new Failure(
                        "%s can't be unpacked: %s%nIs there room on the disk? Is the build complete (./partnerships up builds)?"
                                .formatted(jar, said.lines().findFirst().orElse("")));
            }
            Files.writeString(folder.resolve(STAMP), stamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Stopped before everything was up.", 130);
        }
    }

    private static Process extraction(Path jar, Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }
}
