package partnerships.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import partnerships.dates.TermDays;
import partnerships.plan.AgreementEnd;
import partnerships.plan.AgreementEnd.Renewal;

/** What a mail says of an agreement's end: when, as far as that is known, until when it can be denounced, and what follows. */
record EndWords(AgreementEnd end, Wording wording, LocalTimes times) {

    String subject(Topic topic) {
        var reference = end.named().reference();
        var key = end.term().renewal() == Renewal.TACIT ? topic.subject() + ".tacit" : topic.subject();
        return wording.say(key, reference, lastDay(), deadline().map(this::day).orElse(""));
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(opening());
        deadline().ifPresent(deadline -> lines.add(wording.say("end.deadline", day(deadline))));
        if (days().endDerived()) {
            lines.add(wording.say("end.derived"));
        }
        if (!first().equals(last())) {
            lines.add(wording.say("end.between", times.day(first()), times.day(last())));
        }
        if (days().endsAbout()) {
            lines.add(wording.say("end.approximate"));
        }
        return lines;
    }

    private String opening() {
        var reference = end.named().reference();
        var title = wording.name(end.named().title());
        var renewal = end.term().renewal();
        return deadline()
                .filter(_ -> renewal == Renewal.TACIT)
                .map(deadline ->
                        wording.say("end.tacit.notice", reference, title, lastDay(), times.day(deadline.plusDays(1))))
                .orElseGet(() -> wording.say("end." + key(renewal), reference, title, lastDay()));
    }

    private static String key(Renewal renewal) {
        return switch (renewal) {
            case NONE -> "none";
            case EXPRESS -> "express";
            case TACIT -> "tacit";
            case UNKNOWN -> "unknown";
        };
    }

    private String lastDay() {
        return day(first());
    }

    private String day(LocalDate earliest) {
        boolean exact = days().lastDay().isPresent();
        return wording.say(exact ? "day.exact" : "day.earliest", times.day(earliest));
    }

    private TermDays days() {
        return end.term().days();
    }

    private LocalDate first() {
        return days().endsFrom().orElseThrow();
    }

    private LocalDate last() {
        return days().endsBy().orElseThrow();
    }

    private Optional<LocalDate> deadline() {
        return days().noticeFrom();
    }
}
