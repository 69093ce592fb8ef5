package partnerships.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import partnerships.localrun.mongodb.MongodBinary;
import partnerships.localrun.process.PortOwner;
import partnerships.localrun.process.Ports;
import partnerships.localrun.system.DataFormat;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;
import partnerships.localrun.system.PortOffsets;

/** What must be so before anything is started. */
final class Preconditions {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long NEEDED_MEGABYTES = 1200;

    private final Terminal terminal;
    private final LocalSystem system;

    Preconditions(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    /**
     * Checks all of it, and fetches mongod if need be.
     *
     * @throws Failure for the first that is not so
     */
    void check() {
        checkFolder();
        checkData();
        checkPorts();
        checkMongod();
    }

    private void checkData() {
        var format = new DataFormat(system.folder());
        if (format.isOther()) {
            throw new Failure("""
                    The data in %s was written by another version, in a form that this one does not read.
                    To empty it (all of it is forgotten): ./partnerships reset""".formatted(system.folder()));
        }
        format.note();
    }

    private void checkFolder() {
        try {
            Files.createDirectories(system.logs());
            Files.delete(Files.createTempFile(system.folder(), "can-write", ""));
            long free = Files.getFileStore(system.folder()).getUsableSpace() / MEGABYTE;
            if (free < NEEDED_MEGABYTES) {
                throw new Failure("""
                        The disk of %s is nearly full: %d MB are free, %d MB are needed.
                        Make room, or set PARTNERSHIPS_LOCAL to a folder on another disk.""".formatted(system.folder(), free, NEEDED_MEGABYTES));
            }
        } catch (IOException e) {
            throw new Failure("""
                    %s can't be written (%s).
                    Make it writable, or set PARTNERSHIPS_LOCAL to another folder.""".formatted(system.folder(), Causes.of(e)));
        }
    }

    private void checkPorts() {
        List<String> taken = new ArrayList<>();
        system.ports().forEach((port, use) -> {
            if (!Ports.isFree(port)) {
                String owner = PortOwner.of(port).map(name -> ", by " + name).orElse("");
                taken.add("Port %d (for %s) is in use%s.".formatted(port, use, owner));
            }
        });
        if (!taken.isEmpty()) {
            throw new Failure("""
                    %s
                    Stop what listens there, or move the whole system: %s""".formatted(String.join("\n", taken), moveTo()));
        }
        if (!PortOffsets.isApart(system)) {
            throw new Failure("""
                    With PARTNERSHIPS_PORT_OFFSET=%d, ports of this system are ports of the system without offset: they could not run together.
                    Take another offset: %s""".formatted(system.portOffset(), moveTo()));
        }
    }

    private String moveTo() {
        var offset = new PortOffsets(system).firstFree(Ports::isFree);
        return offset.isPresent()
                ? "PARTNERSHIPS_PORT_OFFSET=%d ./partnerships up".formatted(offset.getAsInt())
                : "every offset meets a port in use";
    }

    private void checkMongod() {
        if (system.mongodbUri().isPresent()) {
            new GivenMongodb(system.mongodb("agreement")).check();
            return;
        }
        if (MongodBinary.mustBeFetched()) {
            terminal.print("  fetching mongod (40 MB, once)");
        }
        try {
            MongodBinary.find();
        } catch (MongodBinary.NoMongod e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }
}
