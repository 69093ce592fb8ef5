package partnerships.localrun.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Kept messages as text for people. */
public final class MailText {

    private MailText() {}

    /** A part of a message: its type in lower case, and its content decoded. */
    public record Content(String type, String text) {}

    /** Returns one line that tells a message from others. */
    public static String line(MailFiles.Kept mail) {
        try {
            String calendar = contents(mail).stream()
                    .filter(part -> part.type().startsWith("text/calendar"))
                    .map(part -> "  [" + calendarValue(part.text(), "METHOD") + " "
                            + calendarValue(part.text(), "SEQUENCE") + "]")
                    .collect(Collectors.joining());
            return "%4d  %-34s %s%s"
                    .formatted(mail.number(), mail.recipient(), mail.message().getSubject(), calendar);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns headers, text and calendar part. */
    public static String whole(MailFiles.Kept mail) {
        try {
            var text = new StringBuilder();
            for (String name : List.of("From", "To", "Date", "Subject", "Message-ID")) {
                String[] values = mail.message().getHeader(name);
                if (values != null) {
                    String value = readable(String.join(", ", values));
                    text.append(name).append(": ").append(value).append('\n');
                }
            }
            for (Content part : contents(mail)) {
                text.append("\n--- ")
                        .append(part.type())
                        .append('\n')
                        .append(part.text().strip())
                        .append('\n');
            }
            return text.toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String readable(String header) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException e) {
            return header; // an unknown character set: as it stands
        }
    }

    /** Returns a header's value; empty if there is none. */
    public static String header(MailFiles.Kept mail, String name) {
        try {
            String[] values = mail.message().getHeader(name);
            return values == null ? "" : String.join(", ", values);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the message as it came over the wire. */
    public static String raw(MailFiles.Kept mail) {
        var bytes = new ByteArrayOutputStream();
        try {
            mail.message().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Returns the readable parts, in their order. */
    public static List<Content> contents(MailFiles.Kept mail) {
        var contents = new ArrayList<Content>();
        try {
            collect(mail.message(), contents);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(contents);
    }

    /** Returns a property of the first component that has it, unfolded; empty if there is none. */
    public static String calendarValue(String calendar, String property) {
        return calendar.replaceAll("\r?\n[ \t]", "")
                .lines()
                .filter(line -> line.startsWith(property + ":") || line.startsWith(property + ";"))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .findFirst()
                .orElse("");
    }

    private static void collect(Part part, List<Content> contents) throws MessagingException, IOException {
        String type = part.getContentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), contents);
            }
        } else if (type.startsWith("text/")) {
            contents.add(new Content(type.replaceAll("\\s+", " "), text(part)));
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof String text) {
            return text;
        }
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
