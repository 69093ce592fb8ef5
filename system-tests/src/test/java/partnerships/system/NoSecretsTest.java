package partnerships.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file of the repository holds a secret: no private key, no token, no password that somebody could try elsewhere. */
class NoSecretsTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".local", "logs", ".env", "certificates");
    /** Secrets of .env.example: nothing starts with them but the demo. */
    private static final String NO_EXAMPLE = "(?!example)";

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\."),
            Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"),
            Pattern.compile("\\b(ghp|gho|glpat|xox[abp])[_-][A-Za-z0-9-]{16,}"),
            Pattern.compile("(?i)\\b[a-z]+://[^/\\s:@\"'{}$]+:" + NO_EXAMPLE + "[^/\\s:@\"'{}$]{4,}@"),
            Pattern.compile("(?im)^\\s*[\\w.-]*(password|secret|api-?key)\\s*[:=]\\s*[\"']?(?!\\$\\{)" + NO_EXAMPLE
                    + "[A-Za-z0-9/+_-]{8,}"));

    @Test
    void noFileHoldsASecret() throws IOException {
        try (var files = Files.walk(REPOSITORY)) {
            assertThat(files.filter(NoSecretsTest::isOurs)
                            .filter(Files::isRegularFile)
                            .flatMap(NoSecretsTest::findings))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN RSA PRIVATE" + " KEY-----",
                "token: eyJhbGciOiJSUzI1NiJ9" + ".eyJzdWIiOiJzdGFmZiJ9.c2lnbmF0dXJl",
                "uri: mongodb://admin" + ":hunter22@db/partnerships",
                "spring.mail.password" + "=correcthorse",
                "AKIA" + "ABCDEFGHIJKLMNOP"
            })
    void aPlantedSecretIsFound(String secret, @TempDir Path folder) throws IOException {
        assertThat(findings(Files.writeString(folder.resolve("application.yaml"), secret)))
                .hasSize(1);
    }

    private static boolean isOurs(Path file) {
        for (Path name : file.normalize()) {
            if (NOT_OURS.contains(name.toString())) {
                return false;
            }
        }
        return true;
    }

    private static Stream<String> findings(Path file) {
        try {
            String text = Files.readString(file);
            return SECRETS.stream()
                    .filter(secret -> secret.matcher(text).find())
                    .map(secret -> file + " matches " + secret);
        } catch (MalformedInputException binary) {
            return Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
