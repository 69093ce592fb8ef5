package partnerships.contracts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * The description in AsyncAPI: written by hand but for the sections between {@code # generated …} and {@code # end of generated}, which
 * are the messages of one topic, or what is said of every message.
 */
final class AsyncApi {

    static final Path FILE = Resources.ROOT.resolve("asyncapi.yaml");

    private static final Pattern SECTION =
            Pattern.compile("(?m)^( *)# generated: (.+)\\n(?: *+(?!# end of generated).*\\n)*+ *# end of generated\\n");
    private static final String OF_ALL = "all messages";
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern LINE = Pattern.compile("(?m)^(?=.)");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private AsyncApi() {}

    /** The file with its sections as the records say. */
    static String text() {
        var written = new String(Resources.bytes(FILE), StandardCharsets.UTF_8);
        return SECTION.matcher(written).replaceAll(section -> Matcher.quoteReplacement(filled(section)));
    }

    private static String filled(MatchResult section) {
        var indent = section.group(1);
        var content = section.group(2).equals(OF_ALL) ? messages() : messagesOn(section.group(2));
        return indent + "# generated: " + section.group(2) + "\n"
                + LINE.matcher(YAML.writeValueAsString(content)).replaceAll(indent)
                + indent + "# end of generated\n";
    }

    private static ObjectNode messagesOn(String topic) {
        var messages = JsonNodeFactory.instance.objectNode();
        sorted().stream()
                .filter(type -> type.topics().contains(topic))
                .forEach(type -> messages.putObject(type.name()).put("$ref", "#/components/messages/" + type.name()));
        return messages;
    }

    private static ObjectNode messages() {
        var messages = JsonNodeFactory.instance.objectNode();
        sorted().forEach(type -> messages.set(type.name(), message(type)));
        return messages;
    }

    private static ObjectNode message(EventType type) {
        var message = JsonNodeFactory.instance.objectNode();
        var text = RecordDocs.of(type.data());
        message.put("name", type.type());
        message.put("title", title(type.name()));
        message.put("summary", RecordDocs.firstSentence(text));
        if (!RecordDocs.firstSentence(text).equals(text)) {
            message.put("description", text);
        }
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/event");
        message.putObject("payload")
                .put("schemaFormat", "application/schema+json;version=draft-07")
                .putObject("schema")
                .put("$ref", "schemas/" + type + ".json");
        var examples = message.putArray("examples");
        Resources.samplesOf(type)
                .forEach(
                        file -> examples.addObject().putObject("payload").put("$ref", "samples/" + file.getFileName()));
        return message;
    }

    /** {@code AgreementEnteredIntoForce} as {@code Agreement entered into force}. */
    private static String title(String name) {
        var words = CAPITAL.splitAsStream(name)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return name.charAt(0) + words.substring(1);
    }

    private static List<EventType> sorted() {
        return EventType.all().stream()
                .sorted(Comparator.comparing(EventType::type))
                .toList();
    }
}
