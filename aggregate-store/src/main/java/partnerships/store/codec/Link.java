package partnerships.store.codec;

import org.jspecify.annotations.Nullable;

/** One value of a model as the value that is published for it, and back. */
interface Link {

    /**
     * Returns the published value.
     *
     * @param value of the model
     * @param after the aggregate once the event has happened
     * @return null only if it is not published at all
     */
    @Nullable
    Object write(Object value, Object after);

    /**
     * Returns the value of the model.
     *
     * @param wire as it was published
     * @param around the record that it is a component of; for an event the message itself
     * @throws IllegalArgumentException if it is no such value
     */
    Object read(Object wire, Object around);
}
