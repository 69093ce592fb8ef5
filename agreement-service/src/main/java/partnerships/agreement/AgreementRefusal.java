package partnerships.agreement;

import partnerships.store.Refusal;

/** Why a command about an agreement is refused. */
public enum AgreementRefusal implements Refusal {
    TITLE_MISSING("An agreement has a title in one language or more."),
    NO_EXTERNAL_PARTY("An intention names a party besides the region that keeps the register."),
    SIGNED_ALREADY("A prospect has no day of signature; one that was signed before is recorded as signed."),
    EVIDENCE_MISSING("One that was signed before it was entered needs evidence of that."),
    DATE_IN_FUTURE("What has happened is dated today or before, in the zone of legal dates."),
    PARTY_TWICE("Each organisation is a party once."),
    CLAUSE_TWICE("Each committee's and each commitment's clause is there once."),
    SEAT_TWICE("Each post has one seat in a committee."),
    ZONE_UNKNOWN("A committee's zone is a region of the IANA list, as written there."),
    LANGUAGE_INVALID("A language is a BCP 47 tag: fr, ar-MA, zgh."),
    LANGUAGE_TWICE("Each language is there once, however its tag is written."),
    SHARES_NOT_100("The shares of the codes of one vocabulary sum to 100, in each field or over the agreement."),
    TERM_IMPOSSIBLE("A term or a further period lasts some time and ends after it begins."),
    DURATION_CONTRADICTS_TERM("The first and the last day are as far apart as the duration says."),
    TOO_FEW_PARTIES("It takes two parties or more."),
    PARTY_WITHOUT_ROLE("Before the council each party has a role."),
    NO_SIGNATORY("Before the council one party or more is CONTRACTING: those must sign."),
    OBJECTIVE_MISSING("Before the council it has one objective or more."),
    SECTION_MISSING(
            "Before the council a specific agreement says its objectives, modalities, financing and evaluation."),
    REFERENCE_CHANGED("What is submitted has the reference under which the agreement was recorded."),
    PARENT_MISSING("A specific agreement names the framework that it belongs to, which is in this register."),
    PARENT_NOT_A_FRAMEWORK("A specific agreement belongs to an agreement whose kind is FRAMEWORK."),
    PARENT_NOT_SIGNED("The framework of a specific agreement is SIGNED or IN_FORCE."),
    NOT_A_PROSPECT("A negotiation begins from a PROSPECT."),
    NOT_IN_NEGOTIATION("A text is submitted in NEGOTIATION."),
    NOT_SUBMITTED("A deliberation is about a text that is READY_FOR_COUNCIL."),
    QUORUM_OUTCOME_MISSING("A deliberation of the COUNCIL says whether its quorum was met."),
    QUORUM_NOT_MET("Without a quorum nothing is decided."),
    NOT_APPROVED("An agreement is signed once it is APPROVED."),
    NOT_A_SIGNATORY("Only the parties that are CONTRACTING sign."),
    ALREADY_SIGNED("This party's signature is recorded."),
    OTHER_DOCUMENT("What is signed is the text that was approved, by its hash."),
    SIGNED_BEFORE_APPROVAL("A signature is not older than the approval."),
    NOT_SIGNED("It takes an agreement that is signed, and neither cancelled nor withdrawn."),
    CONTRADICTS_TERM("The term says from when it is in force, or that it cannot be that day."),
    END_UNKNOWN("A further period follows the last day of the one before, which is not known to the day."),
    PERIOD_NOT_NEXT("A further period begins on the day after the end of the one before."),
    SIGNED_AFTER_END("A renewal is signed before the period that it prolongs is over."),
    PAST_SIGNATURE("Only what is not yet signed is cancelled."),
    WITHDRAWN("It has been withdrawn, for good."),
    DUPLICATE_UNNAMED("A withdrawal as a duplicate names the agreement that stays."),
    NOT_A_DUPLICATE("Only a withdrawal as a duplicate names another agreement."),
    DUPLICATE_OF_ITSELF("The agreement that stays is another one."),
    NOTHING_TO_CORRECT("The fact is recorded as the correction says."),
    NOT_CORRECTABLE("No correction changes this fact in this state."),
    NEEDS_AMENDMENT(
            "It is agreed upon by signature: a correction states the unknown or mends what was copied wrongly, no more.");

    private final String meaning;

    AgreementRefusal(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
