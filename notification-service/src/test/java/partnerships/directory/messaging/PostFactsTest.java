package partnerships.directory.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.OperationEvents;
import partnerships.contracts.PostEvents;
import partnerships.directory.KnownPost;
import partnerships.directory.MemoryPosts;

class PostFactsTest {

    private static final String POST = "RCS/PRESIDENT";
    private static final String REGISTERED = "{'post':'RCS/PRESIDENT','organisation':'rcs'}";
    private static final String HELD = "{'post':'RCS/PRESIDENT','personId':'%s','from':'%s'}";

    private final MemoryPosts posts = new MemoryPosts();
    private final PostFacts facts = new PostFacts(posts);

    private void tell(long sequence, String type, String data) {
        var headers = Map.of(
                CloudEvent.TYPE, type, CloudEvent.SUBJECT, "p", CloudEvent.SEQUENCE, "%010d".formatted(sequence));
        facts.handle(CloudEvent.of(headers, data.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    private KnownPost known() {
        return posts.find(POST).orElseThrow();
    }

    @Test
    void aPostIsFollowed() {
        tell(1, PostEvents.PostRegistered.TYPE, REGISTERED);
        tell(2, PostEvents.PostHolderChanged.TYPE, HELD.formatted("first", "2026-01-01"));
        tell(
                3,
                PostEvents.PostHolderChanged.TYPE,
                "{'post':'RCS/PRESIDENT','personId':'first','from':'2026-01-01','to':'2026-06-30'}");
        tell(4, PostEvents.PostHolderChanged.TYPE, HELD.formatted("second", "2026-07-01"));

        assertThat(known().version()).isEqualTo(4);
        assertThat(holderOn("2025-12-31")).isNull();
        assertThat(holderOn("2026-06-30")).isEqualTo("first");
        assertThat(holderOn("2026-07-01")).isEqualTo("second");
    }

    private @Nullable String holderOn(String day) {
        return known().holderOn(LocalDate.parse(day))
                .map(KnownPost.Holder::personId)
                .orElse(null);
    }

    @Test
    void whatWasHeardBeforeChangesNothing() {
        tell(1, PostEvents.PostRegistered.TYPE, REGISTERED);
        tell(2, PostEvents.PostHolderChanged.TYPE, HELD.formatted("first", "2026-01-01"));
        var before = known();

        tell(1, PostEvents.PostRegistered.TYPE, REGISTERED);
        tell(2, PostEvents.PostHolderChanged.TYPE, HELD.formatted("other", "2026-01-01"));

        assertThat(known()).isEqualTo(before);
    }

    @Test
    void anEventThatSaysNothingHereCountsAllTheSame() {
        tell(1, PostEvents.PostRegistered.TYPE, REGISTERED);
        tell(2, "partnership.post.PostPainted.v1", "{}");
        tell(3, OperationEvents.EventSkipped.TYPE, "{}");
        tell(4, "partnership.meeting.MeetingHeld.v1", "{}");

        assertThat(known().version()).isEqualTo(3);
    }

    @Test
    void aPostWhoseBeginningWasSkippedIsKnownByWhatFollows() {
        tell(1, OperationEvents.EventSkipped.TYPE, "{}");
        tell(2, PostEvents.PostHolderChanged.TYPE, HELD.formatted("first", "2026-01-01"));

        assertThat(known().version()).isEqualTo(2);
    }

    @Test
    void aFactThatLacksAFieldIsUndecodable() {
        assertThatExceptionOfType(EventJson.Undecodable.class)
                .isThrownBy(() -> tell(1, PostEvents.PostRegistered.TYPE, "{}"));
        assertThatExceptionOfType(EventJson.Undecodable.class)
                .isThrownBy(() -> tell(1, PostEvents.PostHolderChanged.TYPE, REGISTERED));
    }
}
