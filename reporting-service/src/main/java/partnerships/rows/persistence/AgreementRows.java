package partnerships.rows.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import partnerships.defaults.database.CurrentParty;
import partnerships.rows.AgreementRow;
import partnerships.rows.AgreementState;
import partnerships.rows.Fold;
import partnerships.rows.RowKind;
import partnerships.rows.TemporalStatus;

/** Lists of agreements, and which of them a reader may see. */
public final class AgreementRows {

    public static final RowOrder<AgreementRow> BY_REFERENCE =
            new RowOrder<>(List.of("keys.reference"), row -> List.of(row.keys().reference()));
    public static final RowOrder<AgreementRow> BY_END = new RowOrder<>(
            List.of("keys.end", "keys.reference"),
            row -> List.of(row.keys().end(), row.keys().reference()));

    private static final RowKind<AgreementRow> KIND = RowKind.AGREEMENTS;

    private static final String[] ASKED = {
        "state",
        "content.kind",
        "keys.starts",
        "keys.endsFrom",
        "keys.endsBy",
        "keys.overAfter",
        "keys.renewedAfter",
        "keys.noticeBy",
        "keys.told",
        "keys.end",
        Conditions.PARTIES,
        Conditions.TEXT
    };

    private final MongoOperations mongo;
    private final String collection;
    private final RowPages<AgreementRow> pages;

    /** Creates the indexes of these queries if they are not there. */
    public AgreementRows(MongoOperations mongo, Fold fold) {
        this.mongo = mongo;
        this.collection = KIND.collection(fold);
        this.pages = new RowPages<>(mongo, fold, KIND, List.of(), ASKED)
                .sortedBy("keys.reference")
                .sortedBy("keys.end")
                .sortedBy("keys.end", "keys.reference")
                .sortedBy("keys.signedOn");
        var indexes = mongo.indexOps(collection);
        // What a party's user may see, and what was withdrawn: asked before each answer.
        indexes.createIndex(new Index("content.parties.organisation", Sort.Direction.ASC));
        indexes.createIndex(new Index("state", Sort.Direction.ASC));
    }

    /** What is asked of agreements; what is absent is not asked. {@code from} and {@code to}: days of its end. */
    public record Filter(
            @Nullable String party,
            @Nullable String kind,
            @Nullable AgreementState state,
            @Nullable TemporalStatus temporalStatus,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String q) {}

    /** Returns those for a list: without the clauses that no list shows. */
    public Found<AgreementRow> listed(Visibility visible, Filter filter, LocalDate today) {
        return pages.found(
                conditions(visible, filter, today), "content.committees", "content.commitments", "content.legalBasis");
    }

    /**
     * Returns those for a report.
     *
     * @param id only this one; null for all
     */
    public Found<AgreementRow> all(Visibility visible, @Nullable String id) {
        return pages.found(new Conditions(visible.agreements()).is("_id", id));
    }

    /** Returns the references of those of these agreements that the reader may see, by id. */
    public Map<String, String> references(Visibility visible, Collection<String> ids) {
        var query = Query.query(new Criteria().andOperator(where("_id").in(ids), visible.agreements()));
        query.fields().include("keys.reference");
        Map<String, String> byId = new TreeMap<>();
        for (Document row : mongo.find(query, Document.class, collection)) {
            byId.put(row.getString("_id"), row.getEmbedded(List.of("keys", "reference"), ""));
        }
        return byId;
    }

    /** Returns what staff may see. */
    public Visibility staff() {
        return new Visibility.Staff(ids(where("state").is(AgreementState.WITHDRAWN)));
    }

    /** Returns what a person may see who belongs to an organisation: what it is a party of on that day. */
    public Visibility partyOf(String organisation, String reader, LocalDate today) {
        return new Visibility.PartyOf(reader, ids(partyOn(organisation, today)));
    }

    /** Returns the same as far as it follows from these agreements. */
    public Visibility partyOf(String organisation, String reader, LocalDate today, Collection<String> among) {
        return new Visibility.PartyOf(
                reader, ids(partyOn(organisation, today).and("_id").in(among)));
    }

    private static Criteria partyOn(String organisation, LocalDate today) {
        return CurrentParty.in("content.parties", organisation, today)
                .and("state")
                .ne(AgreementState.WITHDRAWN);
    }

    private Set<String> ids(Criteria condition) {
        var query = Query.query(condition);
        query.fields().include("_id");
        Set<String> ids = new HashSet<>();
        try (var rows = mongo.stream(query, Document.class, collection)) {
            rows.forEach(row -> ids.add(row.getString("_id")));
        }
        return Collections.unmodifiableSet(ids);
    }

    private static Conditions conditions(Visibility visible, Filter filter, LocalDate today) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        return new Conditions(visible.agreements())
                .party(filter.party())
                .is("content.kind", filter.kind())
                .is("state", filter.state())
                .and(filter.temporalStatus() == null ? null : TermConditions.of(filter.temporalStatus(), today))
                .and(from == null ? null : where("keys.endsBy").gte(from))
                .and(to == null ? null : where("keys.endsFrom").lte(to))
                .contains(filter.q());
    }
}
