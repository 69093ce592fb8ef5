package partnerships.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.delivery.messaging.DeliveryMessages;
import partnerships.delivery.persistence.DeliveryDocument;
import partnerships.delivery.persistence.StoredDeliveries;
import partnerships.directory.KnownPost;
import partnerships.directory.Mailbox;
import partnerships.directory.MemoryEntries;
import partnerships.directory.MemoryPosts;
import partnerships.directory.Person;
import partnerships.directory.Role;
import partnerships.directory.StoredProfiles;
import partnerships.directory.StoredRules;
import partnerships.plan.Anchor;
import partnerships.plan.Category;
import partnerships.plan.CommitteeProfile;
import partnerships.plan.CommitteeProfile.SeatProfile;
import partnerships.plan.Phase;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.PlanFixture;
import partnerships.plan.ReminderRule;
import partnerships.plan.ReminderRules;
import partnerships.plan.Step;
import partnerships.plan.Subject;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;
import partnerships.store.commit.DocumentStore;
import partnerships.store.commit.StoreContext;
import partnerships.store.document.AggregateDefinition;
import partnerships.store.document.Stored;
import partnerships.store.job.JobWorker;
import partnerships.store.memory.MemoryCollection;

/** A directory and what has been delivered, in memory, behind the production stores. */
final class Office {

    static final LocalDate DAY = LocalDate.of(2027, 3, 3);
    static final Instant NOON = Instant.parse("2027-03-03T12:00:00Z");
    static final Instant STALE = NOON.plus(Duration.ofDays(1));

    final DocumentStore<Delivery, DeliveryEvent> deliveries = store(new AggregateDefinition<>(
            DeliveryDocument.DOCUMENT, DeliveryMessages.CODEC, Delivery::born, Delivery::queued));
    final ReminderRules known;
    final Posts posts;
    final Audience audience;
    final StepFiring firing;

    private final MemoryPosts held = new MemoryPosts();
    private final MemoryEntries<Person> people = new MemoryEntries<>();
    private final MemoryEntries<Mailbox> mailboxes = new MemoryEntries<>();
    private final MemoryEntries<Role> roles = new MemoryEntries<>();
    private final MemoryEntries<ReminderRule> rules = new MemoryEntries<>();
    final StoredProfiles committees = new StoredProfiles(new MemoryEntries<>());

    Office() {
        known = new StoredRules(rules);
        posts = new Posts(held, people, mailboxes, roles);
        audience = new Audience(posts, committees, known, new StoredDeliveries(deliveries));
        firing = new StepFiring(audience, known, new StoredDeliveries(deliveries), ZoneId.of("Africa/Casablanca"));
    }

    /** Has as much be heard of a post as somebody knew of it, whatever it was. */
    Office heard(String code, long version) {
        held.note(held.find(code).orElseThrow().at(version));
        return this;
    }

    Office post(String code) {
        held.note(new KnownPost("id of " + code, code, 1, List.of()));
        return this;
    }

    /** Has somebody hold a post from a day on. */
    Office appoint(String code, String person, LocalDate from, @Nullable LocalDate to) {
        var post = held.find(code).orElseThrow();
        held.note(post.with(new KnownPost.Holder(person, from, to)).at(post.version() + 1));
        return this;
    }

    Office person(String id, @Nullable String mail, String language) {
        people.put(id, new Person(id, "A name", mail, language, "Africa/Casablanca"));
        return this;
    }

    Office mailbox(String post, String language) {
        mailboxes.put(post, new Mailbox(post, "box@office.example", language, "Africa/Casablanca"));
        return this;
    }

    Office role(String role, String post) {
        roles.put(role, new Role(role, post));
        return this;
    }

    /** Makes looking up a role fail in a way that nobody foresees. */
    Office cursedRole(String role) {
        roles.curse(role);
        return this;
    }

    Office rule(String code, Anchor anchor, String... recipients) {
        var timing = new ReminderRule.Timing(new ReminderRule.When(anchor, 0, 0, null), Phase.ALWAYS, null, null);
        return rule(new ReminderRule(code, timing, List.of(recipients), Category.LEGAL_NOTICE, true));
    }

    Office rule(ReminderRule rule) {
        rules.put(rule.code(), rule);
        return this;
    }

    Office committee(SeatProfile... seats) {
        committees.note(new CommitteeProfile(
                PlanFixture.COMMITTEE, PlanFixture.AGREEMENT, "AGR-1", Map.of("fr", "Comité"), 0, List.of(seats)));
        return this;
    }

    /** Lets steps of a plan fire. */
    JobWorker.Outcome<PlanEvent> fire(Subject subject, Step... steps) {
        return firing.attempt(new Stored<>(subject.planId(), 7, plan(subject, steps)), 1, NOON);
    }

    static Plan plan(Subject subject, Step... steps) {
        return new Plan(subject.planId(), subject, 1, List.of(steps));
    }

    /** A step that fires, and for which others have stepped back. */
    static Step step(String rule, String... merged) {
        return new Step(1, rule, null, NOON, null, STALE, Step.State.FIRING, null, List.of(merged));
    }

    List<Delivery> delivered() {
        return deliveries.find(new Criteria(), 100).stream()
                .map(Stored::aggregate)
                .toList();
    }

    static <A extends Aggregate<A, E>, E extends DomainEvent> DocumentStore<A, E> store(
            AggregateDefinition<A, E> definition) {
        var collection = new MemoryCollection();
        var clock = InstantSource.fixed(NOON);
        return new DocumentStore<>(
                definition,
                collection,
                collection.queries(),
                new StoreContext(PlanNode.NOT_SENT, _ -> {}, clock, clock, _ -> {}));
    }
}
