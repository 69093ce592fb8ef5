package partnerships.rows.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.rows.AgreementState;

/**
 * What a reader may see, as conditions of the queries: what they leave out is in no page, count or cursor. An agreement that was
 * withdrawn is shown to nobody, nor what follows from it.
 */
public sealed interface Visibility {

    /** Returns the condition on agreements. */
    Criteria agreements();

    /** Returns the condition on rows that name their agreement, or agreements, in this field. */
    Criteria through(String field);

    /** Returns the condition on deliveries. */
    Criteria notifications();

    /** Returns which of these agreements may be named. */
    List<String> visible(List<String> agreementIds);

    /** Returns the agreement's id if it may be named. */
    default @Nullable String visible(@Nullable String agreementId) {
        return agreementId == null || visible(List.of(agreementId)).isEmpty() ? null : agreementId;
    }

    /** Returns whether the reader belongs to a party and sees no more than it. */
    boolean confined();

    /**
     * Everything but what was withdrawn.
     *
     * @param withdrawn ids of the withdrawn agreements
     */
    record Staff(Set<String> withdrawn) implements Visibility {

        @Override
        public Criteria agreements() {
            return where("state").ne(AgreementState.WITHDRAWN);
        }

        @Override
        public Criteria through(String field) {
            return where(field).nin(withdrawn);
        }

        @Override
        public Criteria notifications() {
            return through("agreementIds");
        }

        @Override
        public List<String> visible(List<String> agreementIds) {
            return agreementIds;
        }

        @Override
        public boolean confined() {
            return false;
        }
    }

    /**
     * What follows from the agreements of which an organisation is a party today, and the reader's own deliveries.
     *
     * @param reader the person, as deliveries name their recipient
     * @param agreementIds ids of those agreements
     */
    record PartyOf(String reader, Set<String> agreementIds) implements Visibility {

        @Override
        public Criteria agreements() {
            return where("_id").in(agreementIds);
        }

        @Override
        public Criteria through(String field) {
            return where(field).in(agreementIds);
        }

        @Override
        public Criteria notifications() {
            return through("agreementIds").and("order.recipient").is(reader);
        }

        @Override
        public List<String> visible(List<String> ids) {
            return ids.stream().filter(agreementIds::contains).toList();
        }

        @Override
        public boolean confined() {
            return true;
        }
    }
}
