package partnerships.system;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A span as it leaves a service; read from the bytes of OTLP, whose field numbers are those of opentelemetry-proto.
 *
 * @param parentId empty if it is the first of its trace
 * @param texts all its texts beside name and attributes: status and events
 */
record OtlpSpan(
        String service,
        String name,
        String traceId,
        String spanId,
        String parentId,
        Map<String, String> attributes,
        List<String> texts) {

    static List<OtlpSpan> readAll(byte[] request) {
        var spans = new ArrayList<OtlpSpan>();
        for (byte[] resourceSpans : Message.of(request).all(1)) {
            var ofResource = Message.of(resourceSpans);
            var resource = attributes(Message.of(ofResource.bytes(1)), 1);
            for (byte[] scopeSpans : ofResource.all(2)) {
                for (byte[] span : Message.of(scopeSpans).all(2)) {
                    spans.add(read(resource.getOrDefault("service.name", ""), Message.of(span)));
                }
            }
        }
        return spans;
    }

    private static OtlpSpan read(String service, Message span) {
        var texts = new ArrayList<String>();
        span.all(11).forEach(event -> texts.add(text(event)));
        span.all(15).forEach(status -> texts.add(text(Message.of(status).bytes(2))));
        return new OtlpSpan(
                service,
                text(span.bytes(5)),
                HexFormat.of().formatHex(span.bytes(1)),
                HexFormat.of().formatHex(span.bytes(2)),
                HexFormat.of().formatHex(span.bytes(4)),
                attributes(span, 9),
                texts.stream().filter(text -> !text.isEmpty()).toList());
    }

    private static Map<String, String> attributes(Message message, int field) {
        var attributes = new TreeMap<String, String>();
        for (byte[] pair : message.all(field)) {
            var keyAndValue = Message.of(pair);
            attributes.put(
                    text(keyAndValue.bytes(1)),
                    text(Message.of(keyAndValue.bytes(2)).bytes(1)));
        }
        return attributes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The fields of one protobuf message that have a length: texts, bytes and messages. */
    private record Message(Map<Integer, List<byte[]>> fields) {

        static Message of(byte[] bytes) {
            var fields = new HashMap<Integer, List<byte[]>>();
            var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            while (in.hasRemaining()) {
                int tag = (int) varint(in);
                switch (tag & 7) {
                    case 0 -> varint(in);
                    case 1 -> in.getLong();
                    case 5 -> in.getInt();
                    default -> {
                        var value = new byte[(int) varint(in)];
                        in.get(value);
                        fields.computeIfAbsent(tag >>> 3, _ -> new ArrayList<>())
                                .add(value);
                    }
                }
            }
            return new Message(fields);
        }

        List<byte[]> all(int field) {
            return fields.getOrDefault(field, List.of());
        }

        byte[] bytes(int field) {
            return all(field).isEmpty() ? new byte[0] : all(field).getFirst();
        }

        private static long varint(ByteBuffer in) {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = in.get();
                value |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }
    }
}
