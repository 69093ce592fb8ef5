package partnerships.agreement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.store.Refused;

/**
 * What an agreement is for.
 *
 * @param networks in which the parties work together, as written
 */
public record Purpose(
        List<LegalBasis> legalBasis,
        List<Domain> domains,
        List<Statement> objectives,
        List<String> networks,
        Sections sections) {

    /** @throws Refused {@code SHARES_NOT_100} */
    public Purpose {
        legalBasis = List.copyOf(legalBasis);
        domains = List.copyOf(domains);
        objectives = List.copyOf(objectives);
        networks = List.copyOf(networks);
        Shares.requireWhole(domains);
    }

    /**
     * A law it rests on.
     *
     * @param normalised our reading of it, with its confidence
     */
    public record LegalBasis(
            String asWritten,
            @Nullable String normalised,
            Provenance.@Nullable Confidence confidence,
            @Nullable Source source) {}

    /** A field of cooperation as written, with codes where a person gave some. */
    public record Domain(
            String asWritten, List<Code> codes, @Nullable Source source) {

        public Domain {
            codes = List.copyOf(codes);
        }
    }

    /** @param percentage 0 to 100, if the field is shared between codes; those of a vocabulary then sum to 100 */
    public record Code(
            String vocabulary, String code, @Nullable BigDecimal percentage) {}

    /** Something the agreement aims at, in our own words. */
    public record Statement(String text, @Nullable Source source) {}

    /** The four sections without which a specific agreement does not go to the council. */
    public record Sections(
            @Nullable String objectives,
            @Nullable String modalities,
            @Nullable String financing,
            @Nullable String evaluation) {

        boolean complete() {
            return objectives != null && modalities != null && financing != null && evaluation != null;
        }
    }
}
