package partnerships.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server, and how it is spoken to.
 *
 * @param ehloName by which this system greets it: a full host name or an address literal; the machine's own if absent
 * @param tls whether the connection is encrypted, and how
 * @param sslBundle Boot's SSL bundle with the authorities whose certificates are trusted; the JVM's if absent
 * @param login absent if the server asks for none
 * @param step longest time to connect or to write
 * @param wholeDialogue longest time for one message; shorter than a job's claim of 30 s
 */
@ConfigurationProperties("partnerships.mail")
record ServerSettings(
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("25") int port,
        @Nullable String ehloName,
        @DefaultValue("STARTTLS_IF_OFFERED") Tls tls,
        @Nullable String sslBundle,
        @Nullable Login login,
        @DefaultValue("5s") Duration step,
        @DefaultValue("20s") Duration wholeDialogue) {

    /** Whether a connection is encrypted. A certificate is always checked, and that it names the host. */
    enum Tls {
        NONE,
        /** By STARTTLS if the server offers it; protects against nobody who can change what passes. */
        STARTTLS_IF_OFFERED,
        /** By STARTTLS; a server that does not offer it is sent nothing. */
        STARTTLS,
        /** From the first byte on (port 465). */
        IMPLICIT
    }

    /**
     * Who this system is to the server. What is empty is absent; of password and passwordFile one is there.
     *
     * @param passwordFile read for each dialogue, so that it may be changed while the service runs
     */
    record Login(
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String passwordFile) {

        Login {
            if (!user.isBlank() && password.isEmpty() == passwordFile.isBlank()) {
                throw new IllegalArgumentException("partnerships.mail.login needs a user, and a password or a"
                        + " password-file (one of the two)");
            }
        }

        /** @throws UncheckedIOException if the file cannot be read */
        String secret() {
            try {
                return password.isEmpty()
                        ? Files.readString(Path.of(passwordFile)).strip()
                        : password;
            } catch (IOException e) {
                throw new UncheckedIOException("partnerships.mail.login.password-file cannot be read", e);
            }
        }

        @Override
        public String toString() {
            return "Login";
        }
    }

    ServerSettings {
        ehloName = HelloName.of(ehloName);
        sslBundle = sslBundle == null || sslBundle.isBlank() ? null : sslBundle;
        login = login == null || login.user().isBlank() ? null : login;
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("partnerships.mail needs a host, and a port from 1 to 65535");
        }
        if (wholeDialogue.compareTo(Duration.ofSeconds(20)) > 0 || !wholeDialogue.isPositive() || !step.isPositive()) {
            throw new IllegalArgumentException(
                    "partnerships.mail.whole-dialogue must be 20s or less: a job's claim is 30s");
        }
    }

    /** Returns the name to greet with. */
    String hello() {
        return HelloName.of(ehloName);
    }
}
