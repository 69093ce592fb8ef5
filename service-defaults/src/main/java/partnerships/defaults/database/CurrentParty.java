package partnerships.defaults.database;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.springframework.data.mongodb.core.query.Criteria;

/** Who is a party when, as a condition of a query: each party has its {@code organisation}, and first and last day where they are known. */
public final class CurrentParty {

    private CurrentParty() {}

    /**
     * Returns the condition that an organisation is a party on a day, both days inclusive.
     *
     * @param parties field that lists them
     * @param day as days are stored in that collection
     */
    public static Criteria in(String parties, String organisation, Object day) {
        var joined =
                new Criteria().orOperator(where("from").is(null), where("from").lte(day));
        var stayed = new Criteria().orOperator(where("to").is(null), where("to").gte(day));
        return where(parties).elemMatch(where("organisation").is(organisation).andOperator(joined, stayed));
    }
}
