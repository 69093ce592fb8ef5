package partnerships.dispatch;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import partnerships.delivery.Deliveries;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryOutcome;
import partnerships.plan.AgreementEnd;
import partnerships.plan.CadenceWindow;
import partnerships.plan.CommitteeProfile;
import partnerships.plan.CommitteeProfile.SeatProfile;
import partnerships.plan.CommitteeProfiles;
import partnerships.plan.Meeting;
import partnerships.plan.Plan;
import partnerships.plan.ReminderRule;
import partnerships.plan.ReminderRules;
import partnerships.plan.Seat;
import partnerships.plan.Step;
import partnerships.plan.Subject;
import partnerships.plan.Undelivered;
import partnerships.store.document.Stored;

/** Says whom a step concerns, as the directory is now. */
public final class Audience {

    private static final String FIRST_OF = ">";

    private final Posts posts;
    private final CommitteeProfiles committees;
    private final ReminderRules rules;
    private final Deliveries deliveries;

    public Audience(Posts posts, CommitteeProfiles committees, ReminderRules rules, Deliveries deliveries) {
        this.posts = posts;
        this.committees = committees;
        this.rules = rules;
        this.deliveries = deliveries;
    }

    /**
     * Whom a step concerns.
     *
     * @param recipients each once
     * @param invited ids of those whose calendars hold the meeting, or are to
     * @param awaited codes of the posts of which too little has been heard to say who holds them
     */
    record Concerned(List<Recipient> recipients, Set<String> invited, Set<String> awaited) {

        /** Tells whether it is known by now who is reached there. */
        boolean isKnown(Recipient recipient) {
            return !awaited.contains(recipient.post());
        }
    }

    /** For whom a step looks, and when. */
    private record Question(
            Subject subject, Step step, Optional<CommitteeProfile> committee, LocalDate day, Set<String> awaited) {}

    /** Returns whom a step and those merged into it concern; nothing while the subject's committee is unknown. */
    Optional<Concerned> of(Plan plan, Step step, LocalDate day) {
        var committee = committeeOf(plan.subject());
        if (committee.isEmpty() && plan.subject().committee().isPresent()) {
            return Optional.empty();
        }
        var question = new Question(
                plan.subject(),
                step,
                committee,
                day,
                posts.awaited(plan.subject().posts()));
        var concerned = new LinkedHashMap<String, Recipient>();
        Stream.concat(Stream.of(step.rule()), step.merged().stream())
                .flatMap(code -> rules.find(code).stream())
                .map(ReminderRule::recipients)
                .flatMap(List::stream)
                .flatMap(token -> token.contains(FIRST_OF)
                        ? firstOf(token, question)
                        : resolve(token, plan.subject(), committee, day))
                .forEach(recipient -> concerned.putIfAbsent(recipient.id(), recipient));
        return Optional.of(new Concerned(
                List.copyOf(concerned.values()), invited(plan.subject(), committee, day), question.awaited()));
    }

    private Optional<CommitteeProfile> committeeOf(Subject subject) {
        return subject.committee().flatMap(committees::find);
    }

    /**
     * The first of several who can be reached. Whoever could not be notified before is left out; once somebody was notified, nobody else is; if
     * nobody can be reached, all are named with their reasons.
     */
    private Stream<Recipient> firstOf(String token, Question question) {
        var earlier = deliveriesAbout(question.subject())
                .filter(delivery -> !delivery.notice()
                        .occasion()
                        .dueAt()
                        .equals(question.step().dueAt()))
                .toList();
        if (earlier.stream().anyMatch(Audience::isUnderWayOrSent)) {
            return Stream.empty();
        }
        var missed = Stream.concat(
                        earlier.stream().map(delivery -> delivery.notice().to().recipient()), lost(question.subject()))
                .collect(Collectors.toSet());
        var rungs = Stream.of(token.split(FIRST_OF))
                .map(rung -> resolve(rung, question.subject(), question.committee(), question.day())
                        .filter(recipient -> !missed.contains(recipient.id()))
                        .toList())
                .toList();
        return rungs.stream()
                .map(rung -> rung.stream()
                        .filter(recipient -> recipient.obstacle().isEmpty()
                                || question.awaited().contains(recipient.post()))
                        .toList())
                .filter(reachable -> !reachable.isEmpty())
                .findFirst()
                .map(List::stream)
                .orElseGet(() -> rungs.stream().flatMap(List::stream));
    }

    private static Stream<String> lost(Subject subject) {
        return subject instanceof Undelivered undelivered
                ? Stream.ofNullable(undelivered.lost().recipient())
                : Stream.empty();
    }

    private Stream<Recipient> resolve(
            String token, Subject subject, Optional<CommitteeProfile> committee, LocalDate day) {
        return switch (token) {
            case "SEATS" -> atPosts(seats(subject), day);
            case "SUBSTITUTES" -> atPosts(substitutes(subject, committee), day);
            case "CHAIRS" -> atPosts(chairs(committee), day);
            case "SECRETARY" -> secretaries(committee, day);
            case "OWNER" -> owner(subject, day);
            case "RESPONSIBLE" -> committee.isPresent() ? secretaries(committee, day) : owner(subject, day);
            case "RECEIVERS" -> receivers(subject).values().stream();
            default -> Stream.of(posts.inRole(token.substring(token.indexOf(':') + 1), day));
        };
    }

    private Stream<Recipient> atPosts(Stream<String> codes, LocalDate day) {
        return codes.distinct().map(post -> posts.at(post, day));
    }

    /** Seats hear of a meeting once it is convened; what they missed of one that was held, they missed. */
    private static Stream<String> seats(Subject subject) {
        return subject instanceof Meeting meeting && meeting.convokes()
                ? meeting.invited().seats().stream().map(Seat::post)
                : Stream.empty();
    }

    private static Stream<String> substitutes(Subject subject, Optional<CommitteeProfile> committee) {
        var expected = seats(subject).toList();
        return committee.stream()
                .flatMap(profile -> profile.seats().stream())
                .filter(seat -> expected.contains(seat.post()))
                .flatMap(seat -> seat.substitutes().stream());
    }

    private static Stream<String> chairs(Optional<CommitteeProfile> committee) {
        return committee.stream()
                .flatMap(profile -> profile.seats().stream())
                .filter(seat -> seat.role().equals("CHAIR") || seat.role().equals("CO_CHAIR"))
                .map(SeatProfile::post);
    }

    /** The committee's own secretary; else those whom its organisations have named for the task. */
    private Stream<Recipient> secretaries(Optional<CommitteeProfile> committee, LocalDate day) {
        var seats = committee.map(CommitteeProfile::seats).orElse(List.of());
        var own = seats.stream()
                .filter(seat -> seat.role().equals("SECRETARY"))
                .map(SeatProfile::post)
                .toList();
        if (!own.isEmpty()) {
            return atPosts(own.stream(), day);
        }
        var named = seats.stream()
                .map(SeatProfile::organisation)
                .distinct()
                .flatMap(organisation -> posts.postInRole("secretary-" + organisation).stream())
                .toList();
        return named.isEmpty() ? Stream.of(posts.inRole("secretary", day)) : atPosts(named.stream(), day);
    }

    private Stream<Recipient> owner(Subject subject, LocalDate day) {
        var owner = switch (subject) {
            case AgreementEnd end -> end.owner();
            case Undelivered undelivered -> undelivered.answersFor().owner();
            case Meeting _, CadenceWindow _ -> null;
        };
        return Stream.of(owner == null ? posts.inRole("focal-point", day) : posts.at(owner, day));
    }

    private Map<String, Recipient> receivers(Subject subject) {
        var receivers = new LinkedHashMap<String, Recipient>();
        said(subject).map(Delivery::notice).forEach(notice -> {
            var to = notice.to();
            receivers.putIfAbsent(to.recipient(), new Recipient(to.recipient(), to.post(), to.language(), null));
        });
        return receivers;
    }

    private Set<String> invited(Subject subject, Optional<CommitteeProfile> committee, LocalDate day) {
        var invited = new LinkedHashSet<String>();
        said(subject)
                .filter(delivery -> delivery.notice().calendarSequence() != null)
                .forEach(delivery -> invited.add(delivery.notice().to().recipient()));
        atPosts(Stream.concat(seats(subject), substitutes(subject, committee)), day)
                .forEach(recipient -> invited.add(recipient.id()));
        return invited;
    }

    private Stream<Delivery> said(Subject subject) {
        return deliveriesAbout(subject).filter(Audience::isUnderWayOrSent);
    }

    private Stream<Delivery> deliveriesAbout(Subject subject) {
        return deliveries.about(subject.subjectId()).stream().map(Stored::aggregate);
    }

    private static boolean isUnderWayOrSent(Delivery delivery) {
        return delivery.outcome() instanceof DeliveryOutcome.Sent || delivery.queued();
    }
}
