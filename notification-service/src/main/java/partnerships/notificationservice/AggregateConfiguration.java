package partnerships.notificationservice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import partnerships.delivery.Deliveries;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.delivery.messaging.DeliveryMessages;
import partnerships.delivery.persistence.DeliveryDocument;
import partnerships.delivery.persistence.StoredDeliveries;
import partnerships.directory.Entries;
import partnerships.directory.KnownPosts;
import partnerships.directory.Mailbox;
import partnerships.directory.Person;
import partnerships.directory.Role;
import partnerships.directory.messaging.PostFacts;
import partnerships.dispatch.Audience;
import partnerships.dispatch.Posts;
import partnerships.dispatch.StepFiring;
import partnerships.plan.CommitteeProfiles;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.Plans;
import partnerships.plan.ReminderRules;
import partnerships.plan.StepAudience;
import partnerships.plan.messaging.AgreementFacts;
import partnerships.plan.messaging.CommitteeFacts;
import partnerships.plan.messaging.OwnFacts;
import partnerships.plan.messaging.PlanMessages;
import partnerships.plan.persistence.PlanDocument;
import partnerships.plan.persistence.StoredPlans;
import partnerships.store.document.AggregateDefinition;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.AggregateStores;
import partnerships.store.inbox.Inbox;
import partnerships.store.job.Jobs;

/** Joins the models to their stores, their topic, the facts they follow and the work they stand for. */
@Configuration(proxyBeanMethods = false)
class AggregateConfiguration {

    @Bean
    AggregateStore<Plan, PlanEvent> planStore(AggregateStores stores) {
        return stores.store(new AggregateDefinition<>(
                PlanDocument.DOCUMENT,
                PlanMessages.CODEC,
                Plan::born,
                plan -> !plan.firing().isEmpty()));
    }

    @Bean
    AggregateStore<Delivery, DeliveryEvent> deliveryStore(AggregateStores stores) {
        return stores.store(new AggregateDefinition<>(
                DeliveryDocument.DOCUMENT, DeliveryMessages.CODEC, Delivery::born, Delivery::queued));
    }

    @Bean
    Plans plans(AggregateStore<Plan, PlanEvent> store) {
        return new StoredPlans(store);
    }

    @Bean
    Deliveries deliveries(AggregateStore<Delivery, DeliveryEvent> store) {
        return new StoredDeliveries(store);
    }

    @Bean
    Posts postsInUse(KnownPosts posts, Entries<Person> people, Entries<Mailbox> mailboxes, Entries<Role> roles) {
        return new Posts(posts, people, mailboxes, roles);
    }

    @Bean
    StepFiring stepFiring(
            Jobs jobs,
            AggregateStore<Plan, PlanEvent> plans,
            Deliveries deliveries,
            Posts posts,
            CommitteeProfiles committees,
            ReminderRules rules,
            @Value("${partnerships.zone}") ZoneId zone) {
        var firing = new StepFiring(new Audience(posts, committees, rules, deliveries), rules, deliveries, zone);
        jobs.work(plans, firing);
        return firing;
    }

    @Bean
    Consumer<Message<byte[]>> ownFacts(
            Inbox inbox,
            Plans plans,
            Deliveries deliveries,
            CommitteeProfiles committees,
            ReminderRules rules,
            StepAudience audience,
            OwnFacts.Counts counts) {
        return inbox.of(
                "notification-service.ownFacts", new OwnFacts(plans, deliveries, committees, rules, audience, counts));
    }

    /** Both stand at 0 from the start, so that the first one is seen to be an increase. */
    @Bean
    OwnFacts.Counts undelivered(MeterRegistry metrics) {
        var notices = Counter.builder("notices.undelivered")
                .description("legal notices that did not reach a recipient, or became no message to anybody")
                .register(metrics);
        var alerts = Counter.builder("notices.undelivered.alerts.lost")
                .description("alerts about them that did not reach their recipient either")
                .register(metrics);
        return new OwnFacts.Counts(notices::increment, alerts::increment);
    }

    @Bean
    Consumer<Message<byte[]>> agreementFacts(
            Inbox inbox, Plans plans, ReminderRules rules, @Value("${partnerships.zone}") ZoneId zone) {
        return inbox.of("notification-service.agreementFacts", new AgreementFacts(plans, rules, zone));
    }

    @Bean
    Consumer<Message<byte[]>> committeeFacts(
            Inbox inbox,
            Plans plans,
            CommitteeProfiles committees,
            KnownPosts posts,
            ReminderRules rules,
            @Value("${partnerships.zone}") ZoneId zone) {
        var postFacts = new PostFacts(posts);
        var committeeFacts = new CommitteeFacts(plans, committees, rules, zone);
        return inbox.of("notification-service.committeeFacts", fact -> {
            postFacts.handle(fact);
            committeeFacts.handle(fact);
        });
    }
}
