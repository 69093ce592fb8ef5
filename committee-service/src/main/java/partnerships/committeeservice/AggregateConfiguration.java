package partnerships.committeeservice;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import partnerships.committee.Committee;
import partnerships.committee.Committees;
import partnerships.committee.messaging.AgreementFacts;
import partnerships.committee.messaging.CommitteeMessages;
import partnerships.committee.messaging.MeetingFacts;
import partnerships.committee.persistence.CommitteeDocument;
import partnerships.committee.persistence.StoredCommittees;
import partnerships.defaults.security.AccessRules;
import partnerships.defaults.security.StaffOnly;
import partnerships.meeting.Meeting;
import partnerships.meeting.MeetingManagement;
import partnerships.meeting.Meetings;
import partnerships.meeting.messaging.MeetingMessages;
import partnerships.meeting.persistence.MeetingDocument;
import partnerships.meeting.persistence.StoredMeetings;
import partnerships.post.Post;
import partnerships.post.Posts;
import partnerships.post.Registration;
import partnerships.post.messaging.PostMessages;
import partnerships.post.persistence.PostDocument;
import partnerships.post.persistence.StoredPosts;
import partnerships.store.document.AggregateDefinition;
import partnerships.store.document.AggregateStores;
import partnerships.store.inbox.Inbox;

/** Joins stores, consumers and access rules. */
@Configuration(proxyBeanMethods = false)
class AggregateConfiguration {

    private static final String READ = "committees:read";
    private static final String WRITE = "committees:write";
    private static final String READ_POSTS = "notifications:read";
    private static final String WRITE_POSTS = "notifications:write";

    @Bean
    Committees committees(AggregateStores stores, @Value("${partnerships.zone}") ZoneId zone, InstantSource clock) {
        var store = stores.store(
                new AggregateDefinition<>(CommitteeDocument.definition(), CommitteeMessages.CODEC, Committee::born));
        return new StoredCommittees(store, zone, clock);
    }

    @Bean
    Meetings meetings(AggregateStores stores) {
        return new StoredMeetings(stores.store(
                new AggregateDefinition<>(MeetingDocument.definition(), MeetingMessages.CODEC, Meeting::born)));
    }

    @Bean
    MeetingManagement meetingManagement(Meetings meetings, Committees committees, Posts posts, InstantSource clock) {
        return new MeetingManagement(meetings, committees, posts, clock);
    }

    @Bean
    Posts posts(AggregateStores stores) {
        return new StoredPosts(
                stores.store(new AggregateDefinition<>(PostDocument.DOCUMENT, PostMessages.CODEC, Post::born)));
    }

    @Bean
    Registration registration(Posts posts) {
        return new Registration(posts);
    }

    @Bean
    Consumer<Message<byte[]>> agreementFacts(Inbox inbox, Committees committees) {
        return inbox.of("committee-service.agreementFacts", new AgreementFacts(committees));
    }

    @Bean
    Consumer<Message<byte[]>> ownFacts(Inbox inbox, Committees committees) {
        return inbox.of("committee-service.ownFacts", new MeetingFacts(committees));
    }

    /**
     * Which part of a committee's life a caller may see or write is asked where it is read: party, post, own part. Posts are kept by
     * whoever keeps the directory of people: those who write meetings must not appoint themselves.
     */
    @Bean
    AccessRules committeeAccess() {
        return rules -> rules.requestMatchers(GET, "/v1/committees/**", "/v1/meetings/**")
                .hasAuthority(READ)
                .requestMatchers(POST, "/v1/meetings/**")
                .hasAuthority(WRITE)
                .requestMatchers(GET, "/v1/posts/*/*")
                .access(StaffOnly.with(READ_POSTS))
                .requestMatchers(PUT, "/v1/posts/*/*")
                .access(StaffOnly.with(WRITE_POSTS))
                .requestMatchers(POST, "/v1/posts/*/*/holders")
                .access(StaffOnly.with(WRITE_POSTS));
    }
}
