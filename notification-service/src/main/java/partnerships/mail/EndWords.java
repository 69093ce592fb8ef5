package partnerships.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import partnerships.dates.TermDays;
import partnerships.plan.AgreementEnd;
import partnerships.plan.AgreementEnd.Renewal;

/**
 * What a mail says of an agreement's end: when, as far as that is known, until when it can be denounced, and what follows. A day that
 * is past is said to be past.
 *
 * @param today where legal days lie
 */
record EndWords(AgreementEnd end, Wording wording, LocalTimes times, LocalDate today) {

    /**
     * A day of which only the first and the last that it can be may be known.
     *
     * @param exact whether it is known to the day
     */
    private record Day(LocalDate first, LocalDate last, boolean exact) {

        /** Returns how the sentences of such a day end their keys. */
        String tense(LocalDate today) {
            if (today.isAfter(last)) {
                return ".past";
            }
            return today.isAfter(first) ? ".begun" : "";
        }
    }

    String subject(MailTopic topic) {
        var key = tacit() ? topic.subject() + ".tacit" : topic.subject();
        var about = topic == MailTopic.NOTICE_DEADLINE ? deadline() : Optional.of(lastDay());
        boolean past = about.filter(day -> today.isAfter(day.last())).isPresent();
        return wording.say(
                past ? key + ".past" : key,
                end.named().reference(),
                say(lastDay()),
                deadline().map(this::say).orElse(""));
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(opening());
        deadline().map(this::deadline).ifPresent(lines::add);
        if (days().endDerived()) {
            lines.add(wording.say("end.derived"));
        }
        if (!lastDay().first().equals(lastDay().last())) {
            lines.add(wording.say(
                    "end.between" + lastDay().tense(today),
                    times.day(lastDay().first()),
                    times.day(lastDay().last())));
        }
        if (days().endsAbout()) {
            lines.add(wording.say("end.approximate"));
        }
        return lines;
    }

    private String opening() {
        var reference = end.named().reference();
        var title = wording.name(end.named().title());
        if (today.isAfter(lastDay().last())) {
            return wording.say(tacit() ? "end.past.tacit" : "end.past", reference, title, say(lastDay()));
        }
        return deadline()
                .filter(_ -> tacit())
                .map(day -> wording.say(
                        "end.tacit.notice" + day.tense(today),
                        reference,
                        title,
                        say(lastDay()),
                        times.day(
                                day.last().isBefore(today)
                                        ? day.last().plusDays(1)
                                        : day.first().plusDays(1))))
                .orElseGet(() -> wording.say("end." + key(end.term().renewal()), reference, title, say(lastDay())));
    }

    private String deadline(Day day) {
        var tense = day.tense(today);
        return tense.equals(".begun")
                ? wording.say("end.deadline.begun", times.day(day.first()), times.day(day.last()))
                : wording.say("end.deadline" + tense, say(day));
    }

    private static String key(Renewal renewal) {
        return switch (renewal) {
            case NONE -> "none";
            case EXPRESS -> "express";
            case TACIT -> "tacit";
            case UNKNOWN -> "unknown";
        };
    }

    /** The day; else the first that it can be while that lies ahead, and the last from then on. */
    private String say(Day day) {
        if (day.exact()) {
            return wording.say("day.exact", times.day(day.first()));
        }
        return today.isAfter(day.first())
                ? wording.say("day.latest", times.day(day.last()))
                : wording.say("day.earliest", times.day(day.first()));
    }

    private boolean tacit() {
        return end.term().renewal() == Renewal.TACIT;
    }

    private TermDays days() {
        return end.term().days();
    }

    private Day lastDay() {
        return day(days().endsFrom().orElseThrow(), days().endsBy().orElseThrow());
    }

    private Optional<Day> deadline() {
        return days().noticeFrom().flatMap(first -> days().noticeBy().map(last -> day(first, last)));
    }

    private Day day(LocalDate first, LocalDate last) {
        return new Day(first, last, days().lastDay().isPresent());
    }
}
