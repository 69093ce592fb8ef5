package partnerships.notificationservice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import partnerships.directory.Contacts;
import partnerships.directory.Entries;
import partnerships.directory.KnownPosts;
import partnerships.directory.Mailbox;
import partnerships.directory.Person;
import partnerships.directory.Role;
import partnerships.directory.StoredProfiles;
import partnerships.directory.StoredRules;
import partnerships.directory.persistence.MongoEntries;
import partnerships.directory.persistence.StoredKnownPosts;
import partnerships.plan.CommitteeProfile;
import partnerships.plan.CommitteeProfiles;
import partnerships.plan.ReminderRule;
import partnerships.plan.ReminderRules;

/** The directory's plain documents, each kind in its collection. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    Entries<Person> people(MongoDatabaseFactory database) {
        return new MongoEntries<>(database.getMongoDatabase(), "people", Person.class);
    }

    @Bean
    Entries<Mailbox> mailboxes(MongoDatabaseFactory database) {
        return new MongoEntries<>(database.getMongoDatabase(), "mailboxes", Mailbox.class);
    }

    @Bean
    KnownPosts posts(MongoDatabaseFactory database) {
        return new StoredKnownPosts(database.getMongoDatabase()).indexed();
    }

    @Bean
    Entries<Role> roles(MongoDatabaseFactory database) {
        return new MongoEntries<>(database.getMongoDatabase(), "roles", Role.class);
    }

    @Bean
    Entries<ReminderRule> rules(MongoDatabaseFactory database) {
        return new MongoEntries<>(database.getMongoDatabase(), "reminder_rules", ReminderRule.class);
    }

    @Bean
    Entries<CommitteeProfile> committees(MongoDatabaseFactory database) {
        return new MongoEntries<>(database.getMongoDatabase(), "committees", CommitteeProfile.class);
    }

    @Bean
    ReminderRules reminderRules(Entries<ReminderRule> rules) {
        var stored = new StoredRules(rules);
        stored.seed();
        return stored;
    }

    @Bean
    CommitteeProfiles committeeProfiles(Entries<CommitteeProfile> committees) {
        return new StoredProfiles(committees);
    }

    @Bean
    Contacts contacts(Entries<Person> people, Entries<Mailbox> mailboxes) {
        return new Contacts(people, mailboxes);
    }
}
