package partnerships.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.kafka.TopicReader;
import partnerships.localrun.testing.TestContact;

/** Looks for names and addresses of people where none may be. */
final class PersonalDataScan {

    private final Set<String> words;
    private final List<String> findings = new ArrayList<>();
    private int places;

    PersonalDataScan(Set<String> words) {
        this.words = Set.copyOf(words);
    }

    /** Returns every name and address that the tests of any module below the folder have invented. */
    static Set<String> inventedBelow(Path repository) {
        var words = new TreeSet<String>();
        for (Path module : list(repository, Files::isDirectory)) {
            Path noted = module.resolve(TestContact.NOTED_IN);
            if (Files.exists(noted)) {
                words.addAll(lines(noted));
            }
        }
        return words;
    }

    /** Searches what tests and services printed, in every module below the folder. */
    PersonalDataScan logsBelow(Path repository) {
        for (Path module : list(repository, Files::isDirectory)) {
            for (String reports : List.of("surefire-reports", "failsafe-reports", "services")) {
                Path folder = module.resolve("target").resolve(reports);
                if (Files.isDirectory(folder)) {
                    list(folder, PersonalDataScan::isOutput).forEach(file -> text(file.toString(), read(file)));
                }
            }
        }
        return this;
    }

    private static boolean isOutput(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith("-output.txt") || name.endsWith(".log");
    }

    /** Searches every record, key, header and value, of every topic of a broker. */
    PersonalDataScan topicsOf(String bootstrapServers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
                var reader = new TopicReader(bootstrapServers)) {
            for (String topic : admin.listTopics().names().get()) {
                reader.readAll(topic).forEach(record -> text("topic " + topic, all(record)));
            }
        }
        return this;
    }

    private static String all(ReceivedRecord record) {
        var text = new StringBuilder().append(record.key()).append('\n').append(record.text());
        record.headers().values().forEach(value -> text.append('\n').append(new String(value, StandardCharsets.UTF_8)));
        return text.toString();
    }

    /** Searches one text. */
    PersonalDataScan text(String place, String text) {
        places++;
        words.stream().filter(text::contains).map(word -> place + ": " + word).forEach(findings::add);
        return this;
    }

    /** Returns each place with the word found there. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    /** Returns how many texts were searched. */
    int places() {
        return places;
    }

    private static List<Path> list(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        return read(file).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
