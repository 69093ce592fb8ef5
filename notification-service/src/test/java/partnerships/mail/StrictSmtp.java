package partnerships.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail server as deployments have them: it may want a full name to be greeted with, an encrypted connection and a login, and it
 * refuses commands in the words it is given. Keeps what it was told.
 */
final class StrictSmtp implements AutoCloseable {

    /**
     * What the server is like.
     *
     * @param tls with which it encrypts, by STARTTLS; absent if it does not offer that
     * @param login {@code user:password} that it asks for; absent if it asks for none
     * @param objections its answers to commands that begin with these words, instead of agreeing
     */
    record Manner(@Nullable SSLContext tls, @Nullable String login, Map<String, String> objections) {

        static Manner objecting(String command, String reply) {
            return new Manner(null, null, Map.of(command, reply));
        }
    }

    private final Manner manner;
    private final ServerSocket server;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Exception> hangUps = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();

    StrictSmtp(Manner manner) {
        this.manner = manner;
        try {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Commands as they came; a command over TLS begins with {@code tls }. */
    List<String> told() {
        return List.copyOf(told);
    }

    /** The messages that it took. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                new Talk(socket).run();
            } catch (IOException | RuntimeException hungUp) {
                hangUps.add(hungUp);
            }
        }
    }

    /** One dialogue. */
    private final class Talk {
        private Socket socket;
        private BufferedReader in;
        private boolean loggedIn;
        private String name = "";

        Talk(Socket socket) throws IOException {
            this.socket = socket;
            this.in = reader(socket);
        }

        void run() throws IOException {
            say(manner.objections().getOrDefault("GREETING", "220 mail.example.org"));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                told.add((socket instanceof SSLSocket ? "tls " : "") + line);
                answer(line);
            }
        }

        private void answer(String line) throws IOException {
            var objection = manner.objections().entrySet().stream()
                    .filter(entry -> line.startsWith(entry.getKey()))
                    .findFirst();
            if (objection.isPresent()) {
                say(objection.get().getValue());
                return;
            }
            switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
                case "EHLO" -> hello(line.substring(5));
                case "STARTTLS" -> encrypt();
                case "AUTH" -> say(logIn(line) ? "235 2.7.0 welcome" : "535 5.7.8 authentication failed");
                case "MAIL" -> say(manner.login() == null || loggedIn ? "250 ok" : "530 5.7.0 log in first");
                case "RCPT" -> say(recipient());
                case "DATA" -> take();
                case "QUIT" -> say("221 bye");
                default -> say("250 ok");
            }
        }

        private void hello(String told) throws IOException {
            name = told;
            var lines = new ArrayList<>(List.of("mail.example.org"));
            if (manner.tls() != null && !(socket instanceof SSLSocket)) {
                lines.add("STARTTLS");
            }
            if (manner.login() != null) {
                lines.add("AUTH PLAIN");
            }
            for (int i = 0; i < lines.size(); i++) {
                say("250" + (i == lines.size() - 1 ? " " : "-") + lines.get(i));
            }
        }

        private String recipient() {
            return name.contains(".") || name.startsWith("[")
                    ? "250 ok"
                    : "504 5.5.2 <" + name + ">: Helo command rejected: need fully-qualified hostname";
        }

        private boolean logIn(String line) {
            var words = line.split(" ", 3);
            var plain = new String(Base64.getDecoder().decode(words[2]), StandardCharsets.UTF_8);
            loggedIn = plain.endsWith("\0" + String.valueOf(manner.login()).replace(':', '\0'));
            return loggedIn;
        }

        private void encrypt() throws IOException {
            say("220 go on");
            var factory = Objects.requireNonNull(manner.tls()).getSocketFactory();
            var encrypted = (SSLSocket) factory.createSocket(socket, "localhost", socket.getPort(), true);
            encrypted.setUseClientMode(false);
            encrypted.startHandshake();
            socket = encrypted;
            in = reader(encrypted);
        }

        private void take() throws IOException {
            say("354 go on");
            var message = new StringBuilder();
            for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                message.append(line).append("\r\n");
            }
            var refused = manner.objections().get("CONTENT");
            if (refused == null) {
                messages.add(message.toString());
            }
            say(refused == null ? "250 taken" : refused);
        }

        private static BufferedReader reader(Socket socket) throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        private void say(String line) throws IOException {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
