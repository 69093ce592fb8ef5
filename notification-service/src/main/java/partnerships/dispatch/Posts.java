package partnerships.dispatch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import partnerships.directory.Contacts;
import partnerships.directory.Entries;
import partnerships.directory.KnownPost;
import partnerships.directory.KnownPosts;
import partnerships.directory.Mailbox;
import partnerships.directory.Person;
import partnerships.directory.Role;
import partnerships.plan.PostVersion;

/** Finds out who is reached at a post on a day: its holder, or its functional mailbox while it has none. */
public final class Posts {

    private static final String DEFAULT_LANGUAGE = "fr";

    private final KnownPosts posts;
    private final Entries<Person> people;
    private final Entries<Mailbox> mailboxes;
    private final Entries<Role> roles;

    public Posts(KnownPosts posts, Entries<Person> people, Entries<Mailbox> mailboxes, Entries<Role> roles) {
        this.posts = posts;
        this.people = people;
        this.mailboxes = mailboxes;
        this.roles = roles;
    }

    /** Returns the codes of those posts of which less has been heard than is needed to say who holds them. */
    Set<String> awaited(Collection<PostVersion> needed) {
        return needed.stream()
                .filter(post -> posts.find(post.post()).map(KnownPost::version).orElse(0L) < post.version())
                .map(PostVersion::post)
                .collect(Collectors.toUnmodifiableSet());
    }

    Recipient at(String post, LocalDate day) {
        return posts.find(post)
                .flatMap(known -> known.holderOn(day))
                .map(holder -> person(holder, post))
                .orElseGet(() -> mailbox(post));
    }

    Recipient inRole(String role, LocalDate day) {
        return roles.find(role)
                .map(assigned -> at(assigned.post(), day))
                .orElseGet(() -> new Recipient("role:" + role, "role:" + role, DEFAULT_LANGUAGE, "ROLE_UNASSIGNED"));
    }

    Optional<String> postInRole(String role) {
        return roles.find(role).map(Role::post);
    }

    private Recipient person(KnownPost.Holder holder, String post) {
        return people.find(holder.personId())
                .map(person -> new Recipient(
                        person.personId(), post, person.language(), person.mail() == null ? "NO_ADDRESS" : null))
                .orElseGet(() -> new Recipient(holder.personId(), post, DEFAULT_LANGUAGE, "NO_ADDRESS"));
    }

    private Recipient mailbox(String post) {
        var id = Contacts.MAILBOX_PREFIX + post;
        return mailboxes
                .find(post)
                .map(box -> new Recipient(id, post, box.language(), null))
                .orElseGet(() -> new Recipient(id, post, DEFAULT_LANGUAGE, "POST_VACANT"));
    }
}
