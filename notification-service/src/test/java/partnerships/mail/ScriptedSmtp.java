package partnerships.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A mail server that answers as it is told, one behaviour a dialogue, and keeps the Message-IDs of what it took. */
final class ScriptedSmtp implements AutoCloseable {

    /** How the server behaves in a dialogue. */
    enum Behaviour {
        ACCEPT,
        PUT_OFF,
        REFUSE,
        REFUSE_RELAY,
        ACCEPT_THEN_DROP,
        /** Never finishes its greeting, and never pauses for long. */
        DRIP,
        HANG
    }

    private final ServerSocket server;
    private final BlockingQueue<Behaviour> script = new LinkedBlockingQueue<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<IOException> hangUps = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    ScriptedSmtp(Behaviour... behaviours) {
        script.addAll(List.of(behaviours));
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

    /** Message-IDs of the messages it has taken. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                talk(socket, script.take());
            } catch (IOException hungUp) {
                hangUps.add(hungUp);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void talk(Socket socket, Behaviour behaviour) throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        if (behaviour == Behaviour.HANG) {
            over.await();
            return;
        }
        while (behaviour == Behaviour.DRIP && !over.await(50, TimeUnit.MILLISECONDS)) {
            say(socket, "220-and another thing");
        }
        say(socket, "220 test");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && behaviour == Behaviour.REFUSE) {
                say(socket, "550 no such mailbox");
            } else if (line.startsWith("RCPT") && behaviour == Behaviour.REFUSE_RELAY) {
                say(socket, "554 5.7.1 Relay access denied");
            } else if (line.startsWith("RCPT") && behaviour == Behaviour.PUT_OFF) {
                say(socket, "451 try again later");
            } else if (line.startsWith("DATA")) {
                say(socket, "354 go on");
                take(in);
                if (behaviour == Behaviour.ACCEPT_THEN_DROP) {
                    return;
                }
                say(socket, "250 taken");
            } else {
                say(socket, line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private void take(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                taken.add(line.substring("Message-ID: ".length()));
            }
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        over.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
