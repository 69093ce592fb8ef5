package partnerships.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import partnerships.post.PostEvent.PostHolderChanged;
import partnerships.post.PostEvent.PostRegistered;
import partnerships.store.Aggregate;
import partnerships.store.Refused;

/**
 * A post in an organisation, and who holds it when. Who holds it on a day is derived from the dates; time itself changes nothing.
 *
 * @param holders in order of their first days; never two on one day
 */
public record Post(String id, PostCode code, String organisation, List<Holder> holders)
        implements Aggregate<Post, PostEvent> {

    public Post {
        holders = List.copyOf(holders);
    }

    /** Returns the id of the post with that code. */
    public static String idOf(PostCode code) {
        return UUID.nameUUIDFromBytes(("post:" + code).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public static List<PostEvent> register(PostCode code, String organisation, Instant now) {
        return List.of(new PostRegistered(code, organisation, now));
    }

    /** Returns the post as it begins. */
    public static Post born(String id, PostEvent first) {
        if (first instanceof PostRegistered registered) {
            return new Post(id, registered.code(), registered.organisation(), List.of());
        }
        throw new IllegalArgumentException("a post begins by being registered");
    }

    /**
     * Gives the post a holder, or corrects the last day of one. A holder without a known end steps down the day before a new one
     * begins.
     *
     * @throws Refused {@code HOLDER_ENDS_BEFORE_IT_BEGINS}; {@code POST_HELD} if another holds it in that time
     */
    public List<PostEvent> appoint(Holder holder) {
        if (holder.to() != null && holder.to().isBefore(holder.from())) {
            throw new Refused(PostRefusal.HOLDER_ENDS_BEFORE_IT_BEGINS, "the last day is before the first (from, to)");
        }
        if (holders.contains(holder)) {
            return List.of();
        }
        var changed = new ArrayList<PostEvent>();
        for (var other : holders) {
            if (!other.sameEntryAs(holder) && other.overlaps(holder)) {
                changed.add(new PostHolderChanged(code, stepDown(other, holder)));
            }
        }
        changed.add(new PostHolderChanged(code, holder));
        return changed;
    }

    private Holder stepDown(Holder incumbent, Holder successor) {
        if (incumbent.to() != null || !incumbent.from().isBefore(successor.from())) {
            throw new Refused(
                    PostRefusal.POST_HELD,
                    "another person holds " + code + " in that time; end that first, or begin later (from)");
        }
        return incumbent.until(successor.from().minusDays(1));
    }

    /** Tells whether a person holds it on a day. */
    public boolean isHeldBy(String personId, LocalDate day) {
        return holderOn(day)
                .filter(holder -> holder.personId().equals(personId))
                .isPresent();
    }

    public Optional<Holder> holderOn(LocalDate day) {
        return holders.stream().filter(holder -> holder.on(day)).findFirst();
    }

    /**
     * Requires that it belongs to an organisation.
     *
     * @throws Refused {@code POST_OF_ANOTHER_ORGANISATION} if it does not
     */
    public void requireOrganisation(String wanted) {
        if (!organisation.equals(wanted)) {
            throw new Refused(
                    PostRefusal.POST_OF_ANOTHER_ORGANISATION,
                    code + " belongs to " + organisation + " and does not move: register another post for " + wanted);
        }
    }

    @Override
    public Post after(PostEvent event) {
        return switch (event) {
            case PostRegistered _ -> this;
            case PostHolderChanged e -> new Post(id, code, organisation, with(e.holder()));
        };
    }

    private List<Holder> with(Holder holder) {
        return Stream.concat(holders.stream().filter(other -> !other.sameEntryAs(holder)), Stream.of(holder))
                .sorted(Comparator.comparing(Holder::from))
                .toList();
    }
}
