package partnerships.commandline;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import partnerships.localrun.supervisor.RunLock;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;
import partnerships.localrun.system.PortOffsets;

/** What the environment says about the system to run. */
final class CommandContext {

    private CommandContext() {}

    /** Returns the system of this checkout; the one that runs decides about its ports, else the environment. */
    static LocalSystem system() {
        Path root =
                Path.of(set("PARTNERSHIPS_ROOT").orElse(".")).toAbsolutePath().normalize();
        Path folder = set("PARTNERSHIPS_LOCAL")
                .map(name -> Path.of(name).toAbsolutePath().normalize())
                .orElse(root.resolve(".local"));
        int offset = RunLock.holder(folder.resolve("run"))
                .map(RunLock.Holder::portOffset)
                .orElseGet(CommandContext::portOffset);
        return new LocalSystem(root, folder, offset, set("MONGODB_URI"));
    }

    private static int portOffset() {
        String text = set("PARTNERSHIPS_PORT_OFFSET").orElse("0");
        try {
            int offset = Integer.parseInt(text);
            if (offset >= 0 && offset <= PortOffsets.HIGHEST) {
                return offset;
            }
        } catch (NumberFormatException e) {
            throw new Failure("PARTNERSHIPS_PORT_OFFSET is '" + text + "', which is no number.", 2);
        }
        throw new Failure(
                "PARTNERSHIPS_PORT_OFFSET is " + text + "; it must lie between 0 and " + PortOffsets.HIGHEST + ".", 2);
    }

    /** Returns a variable that is set to something. */
    static Optional<String> set(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }

    /** Returns a variable that must be set. */
    static String needed(String variable) {
        return set(variable).orElseThrow(() -> new Failure(variable + " is not set.", 2));
    }

    /** Returns the settings of a Kafka client, one a line. */
    static Map<String, Object> settings(String lines) {
        var read = new Properties();
        try {
            read.load(new StringReader(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new HashMap<String, Object>();
        read.forEach((key, value) -> settings.put((String) key, value));
        return Map.copyOf(settings);
    }
}
