package partnerships.committee;

import java.util.List;

/**
 * Where a committee comes from.
 *
 * @param clause of the agreement that creates it
 * @param parties organisations that are parties of the agreement: whose users may see the committee
 */
public record Origin(String agreementId, String agreementReference, String clause, List<String> parties) {

    public Origin {
        parties = List.copyOf(parties);
    }
}
