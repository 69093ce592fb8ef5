package partnerships.rows.persistence;

/** What of an agreement's row a report may leave unread. */
public final class AgreementParts {

    public static final Part TITLE = new Part("content.title");
    public static final Part PARTIES = new Part("content.parties");
    public static final Part LEGAL_BASIS = new Part("content.legalBasis");
    public static final Part DOMAINS = new Part("content.domains");
    public static final Part TERM = new Part("content.term");
    public static final Part SIGNED_ON = new Part("content.signedOn");
    public static final Part COMMITTEES = new Part("content.committees");
    public static final Part COMMITMENTS = new Part("content.commitments");
    public static final Part LIFE = new Part("life");
    public static final Part ISSUES = new Part("issues");

    private AgreementParts() {}
}
