package partnerships.agreement;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.AgreementEvent.AgreementRecorded;
import partnerships.agreement.AgreementEvent.AgreementSigned;
import partnerships.store.Refused;

/**
 * An agreement that was signed before the system knew it, as it is entered.
 *
 * @param text null if it is not at hand
 * @param evidence places that show that it was signed
 * @param issues that the reader of the sources found
 */
public record AlreadySigned(Content content, @Nullable DocumentHash text, List<Source> evidence, List<Issue> issues) {

    public AlreadySigned {
        evidence = List.copyOf(evidence);
        issues = List.copyOf(issues);
    }

    /** Decides what {@link Agreement#recordSigned} answers. */
    List<AgreementEvent> recorded(LegalZone zone, Instant now) {
        content.refuseWithoutTitle();
        content.refuseWithoutTwoParties();
        if (evidence.isEmpty()) {
            throw new Refused("EVIDENCE_MISSING", "a document or a quotation must show that it was signed");
        }
        var signedOn = content.signedOn();
        signedOn.earliest().ifPresent(day -> zone.refuseFuture(day, now));
        var evidenced = content.evidencedBy(evidence);
        var at = signedOn.earliest().map(zone::startOf).orElse(null);
        return Unknowns.after(
                Stream.of(new AgreementRecorded(evidenced, at), new AgreementSigned(signedOn, text, true, at)),
                Stream.concat(issues.stream(), Unknowns.of(evidenced).stream()));
    }
}
