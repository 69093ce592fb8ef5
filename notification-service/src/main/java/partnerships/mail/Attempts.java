package partnerships.mail;

/** How often the mail server has been spoken to for a delivery, written before each time. */
public interface Attempts {

    /**
     * Notes that a dialogue begins.
     *
     * @return its number, and whether an earlier one was begun and never heard of again
     */
    Begun begin(String deliveryId);

    /** Notes that the last dialogue ended and how is known. */
    void ended(String deliveryId);

    /** @param possibleDuplicate an earlier dialogue may have been a success */
    record Begun(int number, boolean possibleDuplicate) {}
}
