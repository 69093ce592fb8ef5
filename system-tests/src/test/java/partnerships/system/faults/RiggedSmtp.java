package partnerships.system.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server that answers as it is told, and notes which messages it has taken, and for whom. */
final class RiggedSmtp implements AutoCloseable {

    /** How it behaves in one dialogue. */
    enum Behaviour {
        ACCEPT,
        /** Every recipient is answered 451: come again. */
        PUT_OFF,
        /** Every recipient is answered 550: never. */
        REFUSE,
        /** Takes the message and hangs up without saying so: it may come twice. */
        ACCEPT_THEN_DROP,
        /** Takes the connection and never says a word. */
        HANG
    }

    /** A message that was taken; the sender heard of it unless {@code dropped}. */
    record Taken(String messageId, String recipient, boolean dropped) {}

    private final ServerSocket server;
    private final Queue<Behaviour> script = new ConcurrentLinkedQueue<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Behaviour otherwise = Behaviour.ACCEPT;

    RiggedSmtp() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Behaves so from now on, in every dialogue that {@link #script} says nothing about. */
    void behave(Behaviour behaviour) {
        script.clear();
        otherwise = behaviour;
    }

    /** Behaves so in the next dialogues, one each. */
    void script(Behaviour... next) {
        script.addAll(List.of(next));
    }

    /** Returns what it has taken, in order, a line for each recipient. */
    List<Taken> taken() {
        return List.copyOf(taken);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                var behaviour = Optional.ofNullable(script.poll()).orElse(otherwise);
                Thread.ofVirtual().start(() -> talk(socket, behaviour));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket accepted, Behaviour behaviour) {
        try (Socket socket = accepted) {
            if (behaviour == Behaviour.HANG) {
                over.await();
                return;
            }
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            dialogue(socket, in, behaviour);
        } catch (IOException hungUp) {
            return; // the other side went away; it will come again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void dialogue(Socket socket, BufferedReader in, Behaviour behaviour) throws IOException {
        var recipients = new ArrayList<String>();
        say(socket, "220 rig");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.length() < 4 ? line : line.substring(0, 4);
            switch (word) {
                case "RCPT" -> {
                    recipients.add(line.substring(line.indexOf(':') + 1).strip());
                    say(socket, answerTo(behaviour));
                }
                case "DATA" -> {
                    say(socket, "354 go on");
                    if (!take(in, recipients, behaviour == Behaviour.ACCEPT_THEN_DROP)) {
                        return;
                    }
                    recipients.clear();
                    say(socket, "250 taken");
                }
                case "QUIT" -> say(socket, "221 bye");
                default -> say(socket, "250 ok");
            }
        }
    }

    private static String answerTo(Behaviour behaviour) {
        return switch (behaviour) {
            case REFUSE -> "550 no such mailbox";
            case PUT_OFF -> "451 try again later";
            default -> "250 ok";
        };
    }

    /** Returns whether to say so. A message that does not arrive whole is not taken. */
    private boolean take(BufferedReader in, List<String> recipients, boolean drop) throws IOException {
        String id = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                for (String recipient : recipients) {
                    taken.add(new Taken(id, recipient, drop));
                }
                return !drop;
            }
            if (id.isEmpty() && line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length()).strip();
            }
        }
        return false;
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
