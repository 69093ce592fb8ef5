package partnerships.committee;

import java.util.List;

/**
 * Where a committee comes from.
 *
 * @param clause of the agreement that creates it
 * @param parties organisations that are, were or will be parties of the agreement: their users see the committee while they are
 */
public record Origin(String agreementId, String agreementReference, String clause, List<Party> parties) {

    public Origin {
        parties = List.copyOf(parties);
    }
}
