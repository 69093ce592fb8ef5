package partnerships.reportingservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.ScrollPosition;
import partnerships.contracts.AgreementData.Content;
import partnerships.contracts.AgreementData.PartialDate;
import partnerships.contracts.AgreementData.Term;
import partnerships.contracts.AgreementEvents.AgreementRecorded;
import partnerships.history.HistoryEvent;
import partnerships.rows.AgreementRow;
import partnerships.rows.Fold;
import partnerships.rows.RowKind;
import partnerships.rows.TemporalStatus;
import partnerships.rows.persistence.AgreementRows;
import partnerships.rows.persistence.AgreementRows.Filter;
import partnerships.rows.persistence.PageStart;
import partnerships.testkit.rig.TestRig;

/** A temporal status asked for in a query finds exactly the rows of which the model says the same. */
class TermConditionsIT {

    private static final TestRig RIG = TestRig.of(TermConditionsIT.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Random RANDOM = new Random(5);

    @Test
    void theQueryAndTheModelSayTheSameOfEveryTerm() {
        try (var database = new Database(RIG.mongoUri(), RIG.database())) {
            database.projection.take(agreements());
            var rows = new AgreementRows(database.mongo, Fold.OF_THIS_BUILD);
            List<AgreementRow> all =
                    database.mongo.findAll(AgreementRow.class, RowKind.AGREEMENTS.collection(Fold.OF_THIS_BUILD));

            for (TemporalStatus status : TemporalStatus.values()) {
                var filter = new Filter(null, null, null, status, null, null, null);
                var start = new PageStart(PageStart.by("end"), ScrollPosition.keyset(), 1000);
                var found = rows.listed(rows.staff(), filter, TODAY).page(start).getContent();

                assertThat(found)
                        .extracting(AgreementRow::id)
                        .as(status.name())
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .filter(row -> TemporalStatus.of(row.keys(), TODAY) == status)
                                .map(AgreementRow::id)
                                .toList());
            }
        }
    }

    /** Agreements with every kind of term, of which reporting knows nothing else. */
    static List<HistoryEvent> agreements() {
        List<HistoryEvent> events = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String id = "agreement-" + i;
            var term = new Term(date(), date(), RANDOM.nextInt(3) == 0 ? "TACIT" : "NONE", notice(), duration());
            events.add(Fixtures.event(id, 1, AgreementRecorded.TYPE, new AgreementRecorded(id, content(id, term))));
        }
        return events;
    }

    private static @Nullable String duration() {
        return RANDOM.nextBoolean() ? null : "P%dM".formatted(1 + RANDOM.nextInt(24));
    }

    private static @Nullable String notice() {
        return RANDOM.nextBoolean() ? null : "P%d%s".formatted(RANDOM.nextInt(12), RANDOM.nextBoolean() ? "M" : "D");
    }

    private static Content content(String reference, Term term) {
        return new Content(
                reference,
                Map.of(),
                "FRAMEWORK",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                term,
                Fixtures.UNKNOWN,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static PartialDate date() {
        String day = TODAY.plusDays(RANDOM.nextInt(1200) - 500).toString();
        return switch (RANDOM.nextInt(6)) {
            case 0 -> new PartialDate(null, "UNKNOWN");
            case 1 -> new PartialDate(null, "OPEN");
            case 2 -> new PartialDate(day.substring(0, 4), "KNOWN");
            case 3 -> new PartialDate(day.substring(0, 7), "APPROX");
            default -> new PartialDate(day, "KNOWN");
        };
    }
}
