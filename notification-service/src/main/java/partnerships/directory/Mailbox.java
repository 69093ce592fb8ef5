package partnerships.directory;

/**
 * A functional mailbox of a post, used while the post has no holder.
 *
 * @param post its code
 * @param language tag: fr, en, ar
 * @param zone IANA zone
 */
public record Mailbox(String post, String address, String language, String zone) {

    @Override
    public String toString() {
        return "Mailbox[" + post + "]";
    }
}
