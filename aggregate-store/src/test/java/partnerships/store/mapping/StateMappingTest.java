package partnerships.store.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

class StateMappingTest {

    record Reference(String value) {
        static Reference of(String text) {
            return new Reference(text);
        }
    }

    record Level(int value) {
        Level(String text) {
            this(Integer.parseInt(text));
        }
    }

    enum Mood {
        CALM,
        UPSET
    }

    sealed interface Status {
        record InNegotiation() implements Status {}

        record Signed(LocalDate signedOn) implements Status {}

        /** Would be a bare value, were it not for its kind. */
        record Other(String value) implements Status {}

        sealed interface Over extends Status {
            record Expired(Instant at) implements Over {}
        }
    }

    record Part(String name, @Nullable Reference reference, List<Status> past) {
        boolean isOpen() {
            return true;
        }

        String getShape() {
            return "round";
        }
    }

    record Model(
            String id,
            Reference reference,
            Level level,
            Mood mood,
            Status status,
            @Nullable Status next,
            List<Part> parts,
            Map<String, String> names,
            Set<Reference> tags,
            BigDecimal amount,
            long count,
            boolean active,
            LocalDateTime local,
            Duration length) {
        boolean isActive() {
            return !active;
        }

        Model quieter() {
            return this;
        }
    }

    private static final Model MODEL = new Model(
            "m",
            new Reference("2026/7"),
            new Level(3),
            Mood.CALM,
            new Status.Signed(LocalDate.of(2026, 3, 1)),
            null,
            List.of(new Part(
                    "p",
                    null,
                    List.of(
                            new Status.InNegotiation(),
                            new Status.Other("x"),
                            new Status.Over.Expired(Instant.parse("2026-01-02T03:04:05Z"))))),
            Map.of("fr", "Accord"),
            Set.of(new Reference("t")),
            new BigDecimal("1250000.50"),
            5_000_000_000L,
            true,
            LocalDateTime.of(2026, 1, 2, 10, 0),
            Duration.ofDays(7));

    private static final Document STORED = new Document("id", "m")
            .append("reference", "2026/7")
            .append("level", 3)
            .append("mood", "CALM")
            .append("status", new Document("kind", "SIGNED").append("signedOn", "2026-03-01"))
            .append(
                    "parts",
                    List.of(new Document("name", "p")
                            .append(
                                    "past",
                                    List.of(
                                            new Document("kind", "IN_NEGOTIATION"),
                                            new Document("kind", "OTHER").append("value", "x"),
                                            new Document("kind", "EXPIRED").append("at", "2026-01-02T03:04:05Z")))))
            .append("names", new Document("fr", "Accord"))
            .append("tags", List.of("t"))
            .append("amount", new BigDecimal("1250000.50"))
            .append("count", 5_000_000_000L)
            .append("active", true)
            .append("local", "2026-01-02T10:00:00")
            .append("length", "PT168H");

    @Test
    void aStateIsStoredByItsComponents() {
        assertThat(StateMapping.write(MODEL)).isEqualTo(STORED);
    }

    @Test
    void whatIsStoredIsReadBack() {
        var fromDatabase = new Document(STORED).append("amount", new Decimal128(new BigDecimal("1250000.50")));

        assertThat(StateMapping.read(fromDatabase, Model.class)).isEqualTo(MODEL);
    }

    @Test
    void aCollectionThatAnOlderDocumentLacksIsEmpty() {
        var older = new Document(STORED);
        older.remove("parts");
        older.remove("names");
        older.remove("tags");

        var model = StateMapping.read(older, Model.class);

        assertThat(model.parts()).isEmpty();
        assertThat(model.names()).isEmpty();
        assertThat(model.tags()).isEmpty();
    }

    @Test
    void whatANewerReleaseAddedStaysAndWhatIsKnownIsReplaced() {
        var newer = new Document(STORED)
                .append("addedLater", new Document("by", "a newer release"))
                .append("next", new Document("kind", "IN_NEGOTIATION"))
                .append("level", 2);

        assertThat(StateMapping.writeOver(newer, MODEL))
                .isEqualTo(new Document(STORED).append("addedLater", new Document("by", "a newer release")));
    }

    @Test
    void aQueryValueLooksAsItLiesInTheState() {
        assertThat(StateMapping.value(new Reference("2026/7"))).isEqualTo("2026/7");
        assertThat(StateMapping.value(LocalDate.of(2026, 3, 1))).isEqualTo("2026-03-01");
        assertThat(StateMapping.value(Mood.UPSET)).isEqualTo("UPSET");
    }

    /** A mapper keeps what it has found out about a type. */
    @Test
    void aNewMapperFindsOutTheSame() {
        var mapper = StateMapping.mapper();

        Map<String, Object> written = mapper.convertValue(MODEL, new TypeReference<>() {});

        assertThat(new Document(written)).isEqualTo(STORED);
        assertThat(mapper.convertValue(STORED, Model.class)).isEqualTo(MODEL);
    }
}
