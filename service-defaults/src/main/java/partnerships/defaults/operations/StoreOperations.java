package partnerships.defaults.operations;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import partnerships.store.inbox.GapRuleInbox;
import partnerships.store.inbox.InboxPositions;
import partnerships.store.inbox.ParkedSubjects;
import partnerships.store.relay.OutboxDesk;

/** Lets operators decide about parked subjects and blocked outboxes, in the services that have an aggregate store. */
@AutoConfiguration(afterName = "partnerships.store.autoconfigure.AggregateStoreAutoConfiguration")
@ConditionalOnClass(GapRuleInbox.class)
@ConditionalOnBean(GapRuleInbox.class)
public class StoreOperations {

    @Bean
    StoreDeadLetters storeDeadLetters(
            GapRuleInbox inbox, InboxPositions positions, ParkedSubjects subjects, DeadLetterTopics topics) {
        return new StoreDeadLetters(inbox, positions, subjects, topics);
    }

    @Bean
    ParkedSubjectController parkedSubjectController(
            ParkedSubjects subjects, StoreDeadLetters deadLetters, Audit audit) {
        return new ParkedSubjectController(subjects, deadLetters, audit);
    }

    @Bean
    BlockedOutboxController blockedOutboxController(OutboxDesk desk, Audit audit) {
        return new BlockedOutboxController(desk, audit);
    }
}
