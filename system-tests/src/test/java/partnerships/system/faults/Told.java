package partnerships.system.faults;

import tools.jackson.databind.JsonNode;

/**
 * An event as it lies on a topic.
 *
 * @param topic its declared name
 * @param sequence 0 if the record has none that can be read
 * @param data what it says; missing if that is no JSON
 */
record Told(String topic, int partition, long offset, String subject, long sequence, String type, JsonNode data) {

    /** Returns the type without its owner and version: {@code AgreementSigned}. */
    String name() {
        String[] words = type.split("\\.", -1);
        return words.length > 2 ? words[2] : type;
    }

    /** Returns where it lies: {@code partnership.agreements.v1/3@17}. */
    String position() {
        return topic + "/" + partition + "@" + offset;
    }
}
