package partnerships.contracts;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One received event: CloudEvents 1.0 in binary mode, its attributes in record headers and its data in the value. The one
 * place that knows how headers arrive: under the names they were sent with, as bytes or as text.
 */
public final class CloudEvent {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String CONTENT_TYPE = "content-type";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    /** When it was true; absent when unknown. */
    public static final String TIME = "ce_time";
    /**
     * {@code true} exactly if {@link #TIME} is absent because nobody knows it. Libraries that put the present moment in place of an
     * absent {@code time} leave this extension alone: it tells a time that was made up from one that is known.
     */
    public static final String TIME_UNKNOWN = "ce_timeunknown";
    /** When the system learned it; always there. */
    public static final String RECORDED_TIME = "ce_recordedtime";
    /** Number of this event in the life of its subject, ten digits. */
    public static final String SEQUENCE = "ce_sequence";
    /** Person id, {@code timer}, or the id of the causing event. */
    public static final String ACTOR = "ce_actor";

    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CAUSATION_ID = "ce_causationid";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String DATA_CLASSIFICATION = "ce_dataclassification";
    public static final String EXPIRY_TIME = "ce_expirytime";
    public static final String TRACE_PARENT = "traceparent";

    /**
     * What stands before a type's name in {@link #DATA_SCHEMA} and in the {@code $id} of its schema: the one place to change when the
     * schemas are to lie at an address of one's own.
     */
    public static final String SCHEMA_BASE = "urn:partnerships:schema:";

    /** What {@link Long#parseLong} takes beside these (a sign, the digits of other scripts), no other reader need understand. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}-");

    private final Map<String, ?> headers;
    private final byte[] data;

    private CloudEvent(Map<String, ?> headers, byte[] data) {
        this.headers = headers;
        this.data = data;
    }

    /**
     * Wraps a received record; nothing is checked yet.
     *
     * @param headers by name; values are {@code byte[]} or text
     * @param data the record's value, JSON in UTF-8; not copied
     */
    public static CloudEvent of(Map<String, ?> headers, byte[] data) {
        return new CloudEvent(headers, data);
    }

    /**
     * Holds the event against the place where it lies: published by the owner of the topic, under its subject's key, with the id that
     * follows from subject and number, and no larger than any event may be. What only claims to be somebody's event is nobody's.
     *
     * @param topic as received, or with a prefix; one that is none of {@link Topics} has any owner
     * @throws Malformed if it contradicts its place: nothing in it can be believed, not even whom it is about
     */
    public void mustBelongTo(String topic, @Nullable String key) {
        if (!subject().equals(key)) {
            throw Malformed.because("the key is not " + SUBJECT);
        }
        mustBelongTo(topic);
    }

    /** The same for a record that has been put aside, where the key it had is not known any more. */
    public void mustBelongTo(String topic) {
        if (Topics.ownerOf(topic).filter(owner -> !owner.equals(source())).isPresent()) {
            throw Malformed.because(SOURCE + " does not own the topic");
        }
        if (!id().equals(subject() + "@" + sequence())) {
            throw Malformed.because(ID + " is not made of " + SUBJECT + " and " + SEQUENCE);
        }
        if (data.length > EventJson.MAX_BYTES) {
            throw Malformed.because("too large: more than " + EventJson.MAX_BYTES + " bytes");
        }
    }

    public String id() {
        return required(ID);
    }

    public String source() {
        return required(SOURCE);
    }

    public String type() {
        return required(TYPE);
    }

    public String subject() {
        return required(SUBJECT);
    }

    /**
     * Returns the number of this event in the life of its subject, 1 or more.
     *
     * @throws Malformed if it is absent or not such a number
     */
    public long sequence() {
        String written = required(SEQUENCE);
        if (!DIGITS.matcher(written).matches()) {
            throw new Malformed(SEQUENCE, null);
        }
        try {
            long sequence = Long.parseLong(written);
            if (sequence >= 1) {
                return sequence;
            }
        } catch (NumberFormatException e) {
            throw new Malformed(SEQUENCE, e);
        }
        throw new Malformed(SEQUENCE, null);
    }

    /** Returns when it was true, if that is known. */
    public Optional<Instant> time() {
        return text(TIME).map(value -> instant(TIME, value));
    }

    /** Returns when the system learned it. */
    public Instant recordedTime() {
        return instant(RECORDED_TIME, required(RECORDED_TIME));
    }

    public String actor() {
        return required(ACTOR);
    }

    public String correlationId() {
        return text(CORRELATION_ID).orElseGet(this::id);
    }

    public Optional<String> causationId() {
        return text(CAUSATION_ID);
    }

    public Optional<String> traceparent() {
        return text(TRACE_PARENT);
    }

    /** Returns the data, JSON in UTF-8; the array is not a copy. */
    public byte[] data() {
        return data;
    }

    /** Returns a header as text, if it is there. */
    public Optional<String> text(String header) {
        return Optional.ofNullable(headers.get(header)).map(CloudEvent::asText);
    }

    private String required(String header) {
        return text(header).filter(value -> !value.isBlank()).orElseThrow(() -> new Malformed(header, null));
    }

    private static String asText(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
    }

    /** Years have four digits, as RFC 3339 says; those that Java writes with a sign no database can keep. */
    private static Instant instant(String header, String value) {
        if (!YEAR.matcher(value).lookingAt()) {
            throw new Malformed(header, null);
        }
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw new Malformed(header, e);
        }
    }

    /** An attribute that every event must carry is absent, unreadable or false; its value is not repeated here. */
    public static final class Malformed extends RuntimeException {
        private Malformed(String header, @Nullable Throwable cause) {
            this(cause, "no usable header " + header);
        }

        private Malformed(@Nullable Throwable cause, String message) {
            super(message, cause);
        }

        private static Malformed because(String contradiction) {
            return new Malformed((Throwable) null, contradiction);
        }
    }
}
