package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.EVIDENCE_MISSING;
import static partnerships.agreement.AgreementRefusal.SIGNED_ALREADY;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import partnerships.agreement.AgreementEvent.AgreementProspectRecorded;
import partnerships.agreement.AgreementEvent.AgreementRecorded;
import partnerships.agreement.AgreementEvent.AgreementSigned;
import partnerships.store.Refused;

/** How an agreement begins to be known: as an intention, or as one that was signed before. */
public final class Recording {

    private Recording() {}

    /**
     * Records an intention.
     *
     * @param region organisation whose register this is
     * @param issues that the reader of the source found
     * @throws Refused {@code TITLE_MISSING}, {@code NO_EXTERNAL_PARTY}, {@code SIGNED_ALREADY} if it has a date of signature
     */
    public static List<AgreementEvent> prospect(Content content, String region, List<Issue> issues) {
        content.requireTitle();
        content.requireExternalParty(region);
        if (content.signedOn().earliest().isPresent()) {
            throw new Refused(
                    SIGNED_ALREADY,
                    "what was signed is more than an intention: record it as signed (POST /v1/agreements/signed)");
        }
        return Unknowns.after(Stream.of(new AgreementProspectRecorded(content)), issues.stream());
    }

    /**
     * Records an agreement that was signed before the system knew it. What it does not say stays unknown and is noted.
     *
     * @throws Refused {@code TITLE_MISSING}, {@code TOO_FEW_PARTIES}, {@code EVIDENCE_MISSING}, {@code DATE_IN_FUTURE}
     */
    public static List<AgreementEvent> signed(AlreadySigned entry, LegalZone zone, Instant now) {
        entry.content().requireTitle();
        entry.content().requireTwoParties();
        if (entry.evidence().isEmpty()) {
            throw new Refused(EVIDENCE_MISSING, "a document or a quotation must show that it was signed (evidence)");
        }
        var signedOn = entry.content().signedOn();
        signedOn.earliest().ifPresent(day -> zone.requireNotInFuture(day, now));
        var evidenced = entry.content().evidencedBy(entry.evidence());
        var at = signedOn.earliest().map(zone::startOf).orElse(null);
        return Unknowns.after(
                Stream.of(new AgreementRecorded(evidenced, at), new AgreementSigned(signedOn, entry.text(), true, at)),
                Stream.concat(entry.issues().stream(), Unknowns.of(evidenced).stream()));
    }
}
