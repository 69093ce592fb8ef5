package partnerships.system;

import com.mongodb.client.MongoClients;
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
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.kafka.TopicReader;
import partnerships.testkit.rig.TestContact;

/** Looks for names and addresses of people where none may be. */
final class PersonalDataScan {

    private static final String DEMO_ACCOUNTS = "00000000-0000-4000-8000-";

    private final Set<String> words;
    private final List<String> findings = new ArrayList<>();
    private int places;

    PersonalDataScan(Set<String> words) {
        var all = new TreeSet<>(words);
        words.stream()
                .filter(word -> word.contains("@"))
                .map(PersonalDataScan::beforeTheAt)
                .forEach(all::add);
        this.words = Set.copyOf(all);
    }

    /** An address can be written in other ways ({@code %40}); what stands before the @ stays, if it is no common word. */
    private static String beforeTheAt(String address) {
        String local = address.substring(0, address.indexOf('@'));
        return local.length() > 8 && local.matches(".*[0-9].*") ? local : address;
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

    /**
     * Returns the names and addresses of all people in any directory on a server: whatever a test entered without noting it. The
     * demo's accounts are functions, and a short word that could stand anywhere is no trace of a person.
     */
    static Set<String> enteredOn(String mongodbUri) {
        var words = new TreeSet<String>();
        try (var client = MongoClients.create(mongodbUri)) {
            for (String database : client.listDatabaseNames()) {
                for (Document person :
                        client.getDatabase(database).getCollection("people").find()) {
                    if (!String.valueOf(person.get("_id")).startsWith(DEMO_ACCOUNTS)) {
                        Stream.of(person.getString("name"), person.getString("mail"))
                                .filter(PersonalDataScan::isPersonal)
                                .forEach(words::add);
                    }
                }
            }
        }
        return words;
    }

    private static boolean isPersonal(@Nullable String word) {
        return word != null && (word.contains("@") || word.contains(" "));
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
            var topics = List.copyOf(admin.listTopics().names().get());
            reader.readEach(topics, record -> text("topic " + record.topic(), all(record)));
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
