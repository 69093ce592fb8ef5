package partnerships.agreement;

import static partnerships.agreement.CorrectionRule.Allowed.ANYTHING;
import static partnerships.agreement.CorrectionRule.Allowed.NOTHING;
import static partnerships.agreement.CorrectionRule.Allowed.TYPING;
import static partnerships.agreement.CorrectionRule.Allowed.UNKNOWN_OR_TYPING;

import java.util.Map;
import java.util.function.BiConsumer;

/**
 * One row for each kind of fact that a correction may not simply change: what is allowed before and after signature. What stands in
 * no row may always be corrected, with its source: titles, names as written, laws, domains, objectives, other sections, edition,
 * day of signature once signed, what a committee is called, its mandate, convocation, zone and languages, sources.
 */
enum CorrectionRule {
    REFERENCE(
            NOTHING,
            NOTHING,
            (content, facts) -> facts.put("reference", content.heading().reference())),
    KIND(
            NOTHING,
            NOTHING,
            (content, facts) -> facts.put("kind", content.heading().kind())),
    PARENT(
            NOTHING,
            NOTHING,
            (content, facts) -> facts.put("parentId", content.heading().parentId())),
    SIGNATURE_TO_COME(NOTHING, ANYTHING, (content, facts) -> facts.put("signedOn", content.signedOn())),
    PARTIES(
            NOTHING,
            NOTHING,
            (content, facts) -> facts.put(
                    "parties",
                    content.parties().stream().map(Party::organisation).toList())),
    PARTY_DAYS(
            ANYTHING,
            TYPING,
            (content, facts) -> content.parties()
                    .forEach(party ->
                            facts.put(path(party) + ".from", party.from()).put(path(party) + ".to", party.to()))),
    PARTY_ROLES(
            ANYTHING,
            UNKNOWN_OR_TYPING,
            (content, facts) -> content.parties()
                    .forEach(party -> facts.put(
                            path(party) + ".roles",
                            party.roles().stream().sorted().toList()))),
    DURATION(ANYTHING, UNKNOWN_OR_TYPING, CorrectionRule::duration),
    FINANCING(
            ANYTHING,
            UNKNOWN_OR_TYPING,
            (content, facts) ->
                    facts.put("sections.financing", content.purpose().sections().financing())),
    COMMITTEES(
            NOTHING,
            NOTHING,
            (content, facts) -> facts.put(
                    "committees",
                    content.committees().stream().map(CommitteeClause::clause).toList())),
    SEATS(
            ANYTHING,
            UNKNOWN_OR_TYPING,
            (content, facts) -> content.committees()
                    .forEach(committee -> committee.seats().forEach(seat -> seat(committee, seat, facts)))),
    MEETINGS(
            ANYTHING,
            UNKNOWN_OR_TYPING,
            (content, facts) -> content.committees()
                    .forEach(committee -> facts.put(path(committee) + ".cadence", committee.cadence())
                            .put(
                                    path(committee) + ".noticeDays",
                                    committee.charter().noticeDays()))),
    COMMITMENTS(
            NOTHING,
            NOTHING,
            (content, facts) -> facts.put(
                    "commitments",
                    content.commitments().stream().map(CommitmentClause::clause).toList())),
    UNDERTAKINGS(
            ANYTHING,
            UNKNOWN_OR_TYPING,
            (content, facts) -> content.commitments().forEach(commitment -> undertaking(commitment, facts)));

    /** What a correction may do to a fact. */
    enum Allowed {
        ANYTHING,
        /** State it where it is unknown, or mend what was copied wrongly; never take it away. */
        UNKNOWN_OR_TYPING,
        /** Mend what was copied wrongly: its absence says something. */
        TYPING,
        NOTHING
    }

    private final Allowed before;
    private final Allowed after;

    @SuppressWarnings("ImmutableEnumChecker") // functions of a table, without state
    private final BiConsumer<Content, Known> facts;

    CorrectionRule(Allowed before, Allowed after, BiConsumer<Content, Known> facts) {
        this.before = before;
        this.after = after;
        this.facts = facts;
    }

    Allowed beforeSignature() {
        return before;
    }

    Allowed afterSignature() {
        return after;
    }

    /** Returns the facts of this kind that are known, by path. */
    Map<String, Object> facts(Content content) {
        var known = new Known();
        facts.accept(content, known);
        return known.facts();
    }

    /** Returns whether an amendment can change it; what names the agreement stays. */
    boolean byAmendment() {
        return this != REFERENCE && this != KIND && this != PARENT;
    }

    private static void duration(Content content, Known facts) {
        var term = content.term();
        facts.put("term.from", term.from())
                .put("term.to", term.to())
                .put("term.renewal", term.renewal())
                .put("term.notice", term.notice())
                .put("term.duration", term.duration());
    }

    private static void seat(CommitteeClause committee, CommitteeClause.Seat seat, Known facts) {
        var path = path(committee) + ".seats." + seat.post();
        facts.put(path + ".organisation", seat.organisation()).put(path + ".role", seat.role());
        seat.substitutes().forEach(post -> facts.put(path + ".substitutes." + post, post));
    }

    private static void undertaking(CommitmentClause commitment, Known facts) {
        var path = "commitments." + commitment.clause();
        var what = commitment.what();
        var measure = commitment.measure();
        facts.put(path + ".text", what.text())
                .put(path + ".modality", what.modality())
                .put(path + ".obligors", what.obligors())
                .put(path + ".beneficiary", what.beneficiary())
                .put(path + ".measure.kind", measure.kind())
                .put(path + ".measure.target", measure.target())
                .put(path + ".measure.cap", measure.cap())
                .put(path + ".measure.unit", measure.unit())
                .put(path + ".recurrence.kind", commitment.recurrence().kind())
                .put(path + ".recurrence.times", commitment.recurrence().times());
    }

    private static String path(Party party) {
        return "parties." + party.organisation();
    }

    private static String path(CommitteeClause committee) {
        return "committees." + committee.clause();
    }
}
