package partnerships.directory.web;

/** How addresses and languages are written in requests. */
final class Addresses {

    /** A plain address: no quoting, no comments, nothing that could begin another header. */
    static final String FORM = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,187}[A-Za-z0-9])?";

    /** Languages in which messages are written. */
    static final String LANGUAGES = "fr|en";

    private Addresses() {}
}
