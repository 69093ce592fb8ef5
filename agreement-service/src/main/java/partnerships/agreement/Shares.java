package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.SHARES_NOT_100;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import partnerships.store.Refused;

/** Shares of the codes of one vocabulary: what is given is the whole, exactly. Where none is given, nobody knows the shares. */
final class Shares {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private Shares() {}

    /**
     * Says whether the shares are those of a whole: of each field among its codes, or of the agreement among all of them.
     *
     * @throws Refused {@code SHARES_NOT_100} with the vocabulary
     */
    static void requireWhole(List<Purpose.Domain> domains) {
        codes(domains).map(Purpose.Code::vocabulary).distinct().forEach(vocabulary -> {
            boolean whole = domains.stream().allMatch(domain -> isWhole(vocabulary, domain.codes().stream()))
                    || isWhole(vocabulary, codes(domains));
            if (!whole) {
                throw new Refused(
                        SHARES_NOT_100,
                        "the shares of codes of " + vocabulary + " do not sum to 100 (domains.codes.percentage)");
            }
        });
    }

    /** Shares that nobody gave may be what is missing to the whole. */
    private static boolean isWhole(String vocabulary, Stream<Purpose.Code> codes) {
        var ofVocabulary =
                codes.filter(code -> code.vocabulary().equals(vocabulary)).toList();
        var given = ofVocabulary.stream()
                .map(Purpose.Code::percentage)
                .filter(Objects::nonNull)
                .toList();
        int difference = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(WHOLE);
        return given.isEmpty() || (given.size() == ofVocabulary.size() ? difference == 0 : difference < 0);
    }

    private static Stream<Purpose.Code> codes(List<Purpose.Domain> domains) {
        return domains.stream().flatMap(domain -> domain.codes().stream());
    }
}
