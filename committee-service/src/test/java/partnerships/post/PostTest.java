package partnerships.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.post.PostEvent.PostHolderChanged;
import partnerships.post.messaging.PostMessages;
import partnerships.store.Refused;
import partnerships.testkit.events.Schemas;

class PostTest {

    private static final PostCode CODE = new PostCode("LSH/PRESIDENT");
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static Post registered() {
        var first = Post.register(CODE, "lsh", NOW).getFirst();
        return Post.born(Post.idOf(CODE), first);
    }

    private static Post held() {
        return fold(registered(), registered().appoint(holder("first", "2024-01-01", null)));
    }

    private static Holder holder(String person, String from, @Nullable String to) {
        return new Holder(person, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), NOW);
    }

    private static Post fold(Post post, List<PostEvent> events) {
        var folded = post;
        for (var event : events) {
            folded = folded.after(event);
        }
        return folded;
    }

    @Test
    void aNewHolderEndsTheOpenTimeOfTheOneBefore() {
        var events = held().appoint(holder("second", "2026-11-01", null));

        assertThat(events)
                .containsExactly(
                        new PostHolderChanged(CODE, holder("first", "2024-01-01", "2026-10-31")),
                        new PostHolderChanged(CODE, holder("second", "2026-11-01", null)));
    }

    @Test
    void whoeverHasLeftStandsInNobodysWay() {
        var left = fold(registered(), registered().appoint(holder("first", "2024-01-01", "2024-12-31")));

        assertThat(left.appoint(holder("second", "2025-01-01", null)))
                .containsExactly(new PostHolderChanged(CODE, holder("second", "2025-01-01", null)));
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31,", "2024-01-01,first", "2026-10-31,first", "2026-11-01,second", "2030-01-01,second"})
    void whoHoldsItOnADayFollowsFromTheDates(LocalDate day, @Nullable String person) {
        var post = fold(held(), held().appoint(holder("second", "2026-11-01", null)));

        assertThat(post.holderOn(day).map(Holder::personId).orElse(null)).isEqualTo(person);
    }

    @Test
    void theLastDayOfAHolderCanBeSaidLater() {
        var ended = fold(held(), held().appoint(holder("first", "2024-01-01", "2026-06-30")));

        assertThat(ended.holders()).containsExactly(holder("first", "2024-01-01", "2026-06-30"));
    }

    @Test
    void theSameHolderAgainIsNoFact() {
        assertThat(held().appoint(holder("first", "2024-01-01", null))).isEmpty();
    }

    @Test
    void nobodyHoldsAPostThatAnotherHolds() {
        refuses("POST_HELD", holder("second", "2023-01-01", null));
        refuses("POST_HELD", holder("second", "2023-01-01", "2024-01-01"));
        refuses("HOLDER_ENDS_BEFORE_IT_BEGINS", holder("second", "2027-01-02", "2027-01-01"));
    }

    private static void refuses(String code, Holder holder) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> held().appoint(holder))
                .extracting(Refused::code)
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RCS", "rcs/president", "RCS/", "/PRESIDENT", "RCS/A/B", "RCS/PRESIDENT\n", "R@S/P"})
    void aCodeThatIsNoneIsRefused(String code) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new PostCode(code));
    }

    @Test
    void theFoldOfTheEventsReadBackIsThePost() {
        var messages = PostMessages.CODEC;
        var events = new ArrayList<>(Post.register(CODE, "lsh", NOW));
        events.addAll(registered().appoint(holder("first", "2024-01-01", null)));
        events.addAll(held().appoint(holder("second", "2026-11-01", "2027-01-01")));

        var readBack = events.stream()
                .map(event -> {
                    var message = messages.write(registered(), event);
                    var bytes = EventJson.write(message.data());
                    assertThat(Schemas.violations(message.type(), bytes)).isEmpty();
                    return messages.read(CloudEvent.of(Map.of(CloudEvent.TYPE, message.type()), bytes));
                })
                .toList();

        assertThat(readBack).isEqualTo(events);
        assertThat(fold(Post.born(Post.idOf(CODE), readBack.getFirst()), readBack))
                .isEqualTo(fold(registered(), events));
    }
}
