package partnerships.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.dates.PartialDate;
import partnerships.directory.DefaultRules;
import partnerships.mail.MailMessageWriter.Matter;
import partnerships.plan.AgreementEnd;
import partnerships.plan.AgreementEnd.Renewal;
import partnerships.plan.Plan;
import partnerships.plan.PlanFixture;
import partnerships.plan.ReminderRule;
import partnerships.plan.Subject;
import partnerships.plan.Undelivered;
import partnerships.plan.UndeliveredFact;
import partnerships.plan.WindowFact;

/** A mail that is written after a day it names says that the day is past: every rule, in every language. */
class PastDayTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    /** Before, on and after each day that the subjects name. */
    private static final int[] DAYS = {
        2, 68, 69, 150, 180, 181, 335, 336, 364, 366, 395, 396, 500, 670, 671, 730, 731, 1000
    };

    /** What is only said of what is past. */
    private static final Pattern PAST =
            Pattern.compile(".*\\.(past|begun)(\\.tacit)?|(breached|reversed|expired|outcome|resumed)\\..*");

    private static final List<PartialDate> ENDS = List.of(
            new PartialDate("2028-01-31", PartialDate.Qualifier.KNOWN),
            new PartialDate("2028", PartialDate.Qualifier.KNOWN),
            new PartialDate("2028-01-31", PartialDate.Qualifier.APPROX));

    /** A rule with a subject that it can be about. */
    record Case(ReminderRule rule, Plan plan, @Nullable Plan lost, String language) {

        MailMessage at(Instant now) {
            var letters = lost == null ? null : matter(lost, MailFixture.rule("meeting-convocation"), null);
            return new MailMessageWriter(MailFixture.SENDER, PlanFixture.CASABLANCA)
                    .write(matter(plan, rule, letters), MailFixture.person(language, "Pacific/Auckland"), now);
        }

        private static Matter matter(Plan plan, ReminderRule rule, @Nullable Matter lost) {
            boolean agreement = plan.subject().kind() == Subject.Kind.AGREEMENT_END;
            var any = plan.steps().getFirst().rule();
            return new Matter(
                    MailFixture.delivery(plan, any, null),
                    plan,
                    rule,
                    agreement ? null : MailFixture.COMMITTEE,
                    true,
                    lost);
        }

        @Override
        public String toString() {
            return rule.code() + " " + language + " " + plan.subject();
        }
    }

    private static Stream<Arguments> cases() {
        return DefaultRules.all().stream()
                .flatMap(rule -> plans(rule).stream()
                        .flatMap(plan -> Stream.of("fr", "en", "ar")
                                .map(language -> Arguments.of(new Case(rule, plan, lost(plan), language)))));
    }

    private static @Nullable Plan lost(Plan plan) {
        return plan.subject().kind() == Subject.Kind.UNDELIVERED ? MailFixture.convened() : null;
    }

    private static List<Plan> plans(ReminderRule rule) {
        return switch (rule.timing().due().anchor()) {
            case MEETING_START,
                    MEETING_END,
                    MEETING_CONVENED,
                    MEETING_MOVED,
                    MEETING_CANCELLED,
                    MEETING_AGENDA_CHANGED -> List.of(MailFixture.convened());
            case CONVENING_DEADLINE, WINDOW_END, WINDOW_BREACHED, WINDOW_BREACH_REVERSED ->
                List.of(MailFixture.begin(
                        PlanFixture.unopened(0), new WindowFact.Opened(PlanFixture.terms(0), Set.of())));
            case AGREEMENT_END, NOTICE_DEADLINE, AGREEMENT_EXPIRED, AGREEMENT_RESUMED -> ends();
            case NOTICE_UNDELIVERED, POST_UNREACHABLE ->
                List.of(undelivered("LSH/PRESIDENT", "SMTP_550"), undelivered(null, "STALE"));
        };
    }

    private static List<Plan> ends() {
        var plans = new ArrayList<Plan>();
        for (var renewal : EnumSet.allOf(Renewal.class)) {
            for (var end : ENDS) {
                for (var notice : new String[] {"P60D", null}) {
                    plans.add(ending(end, renewal, notice));
                }
            }
        }
        return plans;
    }

    private static Plan ending(PartialDate end, Renewal renewal, @Nullable String notice) {
        return MailFixture.begin(AgreementEnd.unsigned(PlanFixture.AGREEMENT), PlanFixture.term(end, renewal, notice));
    }

    private static Plan undelivered(@Nullable String post, String reason) {
        var lost = new Undelivered.Lost(
                MailFixture.convened().id(), "meeting-convocation", post, post, true, reason, MailFixture.NOW);
        var unknown = new Undelivered(
                "lost",
                List.of(PlanFixture.AGREEMENT),
                new Undelivered.AnswersFor(PlanFixture.COMMITTEE, null),
                lost,
                Undelivered.Status.UNTOLD);
        return MailFixture.begin(unknown, new UndeliveredFact.MessageLost(lost));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDayThatIsPastIsSaidToBePast(Case written) {
        var wording = Wording.in(written.language());
        var times = new LocalTimes(wording.locale(), PlanFixture.CASABLANCA);
        for (int after : DAYS) {
            var today = FIRST.plusDays(after);
            var message = written.at(today.atTime(11, 0).toInstant(ZoneOffset.UTC));

            var naming = linesNaming(message, times, today);

            if (!naming.isEmpty()) {
                var past = says(wording, PAST.asMatchPredicate());
                assertThat(all(message)).as("on %s", today).anyMatch(past);
                assertThat(naming).filteredOn(past.negate()).noneMatch(says(wording, key -> hasAPast(wording, key)));
            }
        }
    }

    private static List<String> all(MailMessage message) {
        return Stream.concat(Stream.of(message.subject()), message.text().lines())
                .toList();
    }

    /** The lines that name a day before today, but for a period's first, and for when the mail was to be sent. */
    private static List<String> linesNaming(MailMessage message, LocalTimes times, LocalDate today) {
        var past = FIRST.plusDays(1).datesUntil(today).map(times::day).toList();
        return all(message).stream()
                .filter(line -> line.contains("202"))
                .filter(line -> past.stream().anyMatch(line::contains))
                .filter(says(Wording.in(times.locale().getLanguage()), "line.late"::equals)
                        .negate())
                .toList();
    }

    /** Tells whether a sentence is said otherwise of what is past. */
    private static boolean hasAPast(Wording wording, String key) {
        return !PAST.matcher(key).matches()
                && (wording.has(key + ".past")
                        || key.equals("line.left")
                        || key.matches("end\\.(none|express|unknown|tacit)"));
    }

    private static Predicate<String> says(Wording wording, Predicate<String> keys) {
        var sentences = wording.sentences().keySet().stream()
                .filter(keys)
                .map(key -> Pattern.compile(pattern(wording.sentences().getString(key))))
                .collect(Collectors.toSet());
        return line ->
                sentences.stream().anyMatch(sentence -> sentence.matcher(line).matches());
    }

    private static String pattern(String sentence) {
        return Stream.of(sentence.replace("''", "'").split("\\{\\d(,choice,([^{}]|\\{\\d})*)?}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-12-02T23:59:59Z | last day to denounce it on Thursday, December 2, 2027",
                "2027-12-03T00:00:00Z | the last day to denounce it was on Thursday, December 2, 2027",
                "2028-01-31T23:59:59Z | the last day to denounce it was on Thursday, December 2, 2027"
            })
    void untilTheEndOfTheDayWhereItLiesOneCanStillAct(String now, String words) {
        var plan = ending(ENDS.getFirst(), Renewal.TACIT, "P60D");

        var message = new Case(MailFixture.rule("notice-deadline-7d"), plan, null, "en").at(Instant.parse(now));

        assertThat(message.subject()).isEqualTo("Agreement AGR-1 renews itself: " + words);
    }

    @Test
    void aNoticeThatCameTooLateIsNotAskedFor() {
        var plan = ending(ENDS.getFirst(), Renewal.TACIT, "P60D");

        var message = new Case(MailFixture.rule("agreement-end-30d"), plan, null, "fr")
                .at(Instant.parse("2028-01-02T09:00:00Z"));

        assertThat(message.text()).startsWith("""
                        L'accord AGR-1 (« Accord ») se renouvelle tacitement s'il n'a pas été dénoncé avant le vendredi 3 décembre 2027. Dernier jour de la période en cours : le lundi 31 janvier 2028.
                        Le dernier jour pour le dénoncer était le jeudi 2 décembre 2027 : il est trop tard pour cette échéance.
                        """);
    }

    @Test
    void anEndThatMayBePastSaysSo() {
        var plan = ending(ENDS.get(1), Renewal.NONE, "P60D");

        var message = new Case(MailFixture.rule("agreement-end-7d"), plan, null, "en")
                .at(Instant.parse("2028-03-01T09:00:00Z"));

        assertThat(message.subject()).isEqualTo("Agreement AGR-1 ends: on Sunday, December 31, 2028 at the latest");
        assertThat(message.text())
                .contains(
                        "The last day to denounce it lies between Tuesday, November 2, 2027 and Wednesday, November 1, 2028:"
                                + " it may be past already.",
                        "between Saturday, January 1, 2028 and Sunday, December 31, 2028, and may be past already.");
    }
}
