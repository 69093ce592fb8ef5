package partnerships.operations;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import partnerships.defaults.operations.Audit;
import partnerships.defaults.operations.DeadLetterTopics;
import partnerships.defaults.operations.OperationsDefaults;
import partnerships.store.autoconfigure.AggregateStoreAutoConfiguration;
import partnerships.store.inbox.GapRuleInbox;
import partnerships.store.inbox.InboxPositions;
import partnerships.store.inbox.ParkedSubjects;
import partnerships.store.relay.OutboxDesk;

/** Lets operators decide about dead letters, parked subjects and blocked outboxes of a service that has an aggregate store. */
@AutoConfiguration(after = AggregateStoreAutoConfiguration.class, before = OperationsDefaults.class)
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
