package partnerships.directory.web;

/** How addresses and languages are written in requests. */
final class Addresses {

    /** What may stand in an address at all; whether it is one says {@link Mailable}. */
    static final String FORM = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[^@\\s]{1,253}";

    /** Languages in which messages are written. */
    static final String LANGUAGES = "fr|en|ar";

    private Addresses() {}
}
