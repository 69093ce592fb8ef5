package partnerships.localrun.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Received messages as files, one per recipient, numbered in the order of arrival; they survive a restart. */
public final class MailFiles {

    private static final String RECIPIENT = "X-Caught-For";

    private final Path folder;

    public MailFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * A kept message.
     *
     * @param number 1 for the first that ever came
     * @param recipient the address it was delivered to
     */
    public record Kept(int number, String recipient, MimeMessage message) {}

    /** Returns all kept messages, oldest first. */
    public List<Kept> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(MailFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how many messages there are. */
    public int count() {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> file.toString().endsWith(".eml")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void keep(MimeMessage message, String recipient) {
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve("arriving.part");
            try (var out = Files.newOutputStream(part)) {
                out.write((RECIPIENT + ": " + recipient + "\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                message.writeTo(out);
            }
            Files.move(part, folder.resolve("%06d.eml".formatted(count() + 1)), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("the message can't be written", e);
        }
    }

    private static Kept read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            String name = file.getFileName().toString();
            int number = Integer.parseInt(name.substring(0, name.length() - ".eml".length()));
            return new Kept(number, String.join("", message.getHeader(RECIPIENT)), message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("the message can't be read: " + file, e);
        }
    }
}
