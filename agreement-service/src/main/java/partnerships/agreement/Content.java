package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.CLAUSE_TWICE;
import static partnerships.agreement.AgreementRefusal.NO_EXTERNAL_PARTY;
import static partnerships.agreement.AgreementRefusal.NO_SIGNATORY;
import static partnerships.agreement.AgreementRefusal.OBJECTIVE_MISSING;
import static partnerships.agreement.AgreementRefusal.PARTY_TWICE;
import static partnerships.agreement.AgreementRefusal.PARTY_WITHOUT_ROLE;
import static partnerships.agreement.AgreementRefusal.SECTION_MISSING;
import static partnerships.agreement.AgreementRefusal.TITLE_MISSING;
import static partnerships.agreement.AgreementRefusal.TOO_FEW_PARTIES;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import partnerships.dates.PartialDate;
import partnerships.store.Refused;

/**
 * What is written in an agreement, as far as it is known.
 *
 * @param parties each organisation once
 * @param signedOn day of the last signature
 * @param committees each clause once
 * @param commitments each clause once
 * @param provenance what single facts rest on, by path
 */
public record Content(
        Heading heading,
        List<Party> parties,
        Purpose purpose,
        Term term,
        PartialDate signedOn,
        List<CommitteeClause> committees,
        List<CommitmentClause> commitments,
        List<Provenance> provenance) {

    /** @throws Refused {@code PARTY_TWICE}, {@code CLAUSE_TWICE} */
    public Content {
        parties = List.copyOf(parties);
        committees = List.copyOf(committees);
        commitments = List.copyOf(commitments);
        provenance = List.copyOf(provenance);
        requireOnce(PARTY_TWICE, parties.stream().map(Party::organisation));
        requireOnce(CLAUSE_TWICE, committees.stream().map(CommitteeClause::clause));
        requireOnce(CLAUSE_TWICE, commitments.stream().map(CommitmentClause::clause));
    }

    /** Returns the organisations whose signatures make it an agreement. */
    public Set<String> signatories() {
        return parties.stream().filter(Party::signs).map(Party::organisation).collect(Collectors.toUnmodifiableSet());
    }

    Content signed(PartialDate on) {
        return new Content(heading, parties, purpose, term, on, committees, commitments, provenance);
    }

    Content inForceFrom(Term begun) {
        return new Content(heading, parties, purpose, begun, signedOn, committees, commitments, provenance);
    }

    /** Adds where the signature itself is stated. */
    Content evidencedBy(List<Source> evidence) {
        var stated = evidence.stream().map(source -> new Provenance("signedOn", Provenance.Basis.STATED, null, source));
        var all = Stream.concat(provenance.stream(), stated).toList();
        return new Content(heading, parties, purpose, term, signedOn, committees, commitments, all);
    }

    /** States what a fact now rests on, in place of what it rested on before. */
    Content restated(String path, Source source) {
        var others = provenance.stream().filter(stated -> !stated.path().equals(path));
        var all = Stream.concat(others, Stream.of(new Provenance(path, Provenance.Basis.STATED, null, source)));
        return new Content(heading, parties, purpose, term, signedOn, committees, commitments, all.toList());
    }

    /** @throws Refused {@code TITLE_MISSING} */
    void requireTitle() {
        if (heading.title().isEmpty()) {
            throw new Refused(TITLE_MISSING, "it needs a title in one language or more (title)");
        }
    }

    /** @throws Refused {@code NO_EXTERNAL_PARTY} if the region would be alone */
    void requireExternalParty(String region) {
        if (parties.stream().map(Party::organisation).allMatch(region::equals)) {
            throw new Refused(NO_EXTERNAL_PARTY, "an intention is shared with somebody: name another party (parties)");
        }
    }

    /** @throws Refused {@code TOO_FEW_PARTIES} */
    void requireTwoParties() {
        if (parties.size() < 2) {
            throw new Refused(TOO_FEW_PARTIES, "it names %d, needs 2 (parties)".formatted(parties.size()));
        }
    }

    /**
     * Says whether the council can decide on it.
     *
     * @throws Refused {@code TOO_FEW_PARTIES}, {@code PARTY_WITHOUT_ROLE}, {@code NO_SIGNATORY}, {@code OBJECTIVE_MISSING}, or
     *     {@code SECTION_MISSING} for a specific agreement
     */
    void requireComplete() {
        requireTitle();
        requireTwoParties();
        if (parties.stream().anyMatch(party -> party.roles().isEmpty())) {
            throw new Refused(PARTY_WITHOUT_ROLE, "every party needs a role (parties.roles)");
        }
        if (signatories().isEmpty()) {
            throw new Refused(
                    NO_SIGNATORY, "nobody would sign: give one party or more the role CONTRACTING (parties.roles)");
        }
        if (purpose.objectives().isEmpty()) {
            throw new Refused(OBJECTIVE_MISSING, "it needs one objective or more (objectives)");
        }
        if (heading.kind() == Heading.Kind.SPECIFIC && !purpose.sections().complete()) {
            throw new Refused(
                    SECTION_MISSING, "objectives, modalities, financing and evaluation are all needed (sections)");
        }
    }

    private static void requireOnce(AgreementRefusal refusal, Stream<String> ids) {
        var seen = new HashSet<String>();
        ids.filter(id -> !seen.add(id)).findFirst().ifPresent(id -> {
            throw new Refused(refusal, id + " is there twice; leave one out");
        });
    }
}
