package partnerships.store.document;

import java.util.Map;

/**
 * An event in its final form, as it waits in the document and as it is sent: nothing is computed after the commit.
 *
 * @param id {@code <subject>@<seq>}
 * @param seq number of the event in the life of its aggregate
 * @param data JSON in UTF-8; not copied
 * @param headers CloudEvents attributes by header name
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; never compared
public record OutboxEvent(String id, long seq, String type, byte[] data, Map<String, String> headers) {

    /** Returns the id of the aggregate whose life it is part of. */
    public String subject() {
        return id.substring(0, id.lastIndexOf('@'));
    }

    /** Returns how many bytes it takes on the wire, roughly: data, header names and values. */
    public int size() {
        int size = data.length;
        for (var header : headers.entrySet()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }
}
