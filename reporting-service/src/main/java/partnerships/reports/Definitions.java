package partnerships.reports;

import java.util.List;
import java.util.stream.Stream;
import partnerships.rows.TemporalStatus;

/** What the words and figures of answers mean; published, so that nobody has to guess. */
public final class Definitions {

    private Definitions() {}

    /** What a word or a figure of the answers means. */
    public record Definition(String term, String meaning) {}

    public static List<Definition> all() {
        return Stream.of(agreements(), terms(), cadence(), answers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Definition> agreements() {
        return List.of(
                new Definition(
                        "agreements", "Texts that are signed, in force or expired. An intention is not an agreement."),
                new Definition(
                        "inPreparation",
                        "Texts that are negotiated, submitted, approved, or signed by some parties only."),
                new Definition(
                        "prospects", "Intentions on record. They become agreements when all parties have signed."),
                new Definition(
                        "unknown",
                        "Not stated by any source and not decided by a person. Never a default: the field is absent, or a date has the qualifier UNKNOWN."),
                new Definition(
                        "withdrawn",
                        "Entered in error, or a duplicate. Shown in no list and counted in no figure, nor is what followed from it."));
    }

    private static List<Definition> terms() {
        return List.of(
                new Definition(
                        "PAST_END",
                        "The last day in force, or the last one that it can be, is over, and nothing follows by itself."),
                new Definition(
                        "RENEWED_TACITLY",
                        "The text renews it by itself, and the last day of the period on record is over. The period after it is not followed yet."),
                new Definition("NOT_STARTED", "The first day is still to come, or can be."),
                new Definition(
                        "NOTICE_WINDOW",
                        "Notice can surely still be given, for at most %d days. Only where the notice is stated."
                                .formatted(TemporalStatus.NOTICE_WINDOW_DAYS)),
                new Definition(
                        "ENDING_SOON",
                        "The last day can lie within %d days.".formatted(TemporalStatus.ENDING_SOON_DAYS)),
                new Definition("RUNNING", "None of the above, and the end is known, or is known to be open."),
                new Definition("TERM_UNKNOWN", "What is known of the term does not say."),
                new Definition(
                        "noticeDeadline",
                        "Last day to give notice: the day before the first day after the end less the notice, in months and years of the calendar. Of an end known to the month or year the first day that can be the last counts; noticeDeadlineLatest counts from the last one. noticeBasis ASSUMED: no notice is stated, 0 days are assumed."),
                new Definition(
                        "endBasis",
                        "STATED, or DERIVED: the last day is not stated and follows from the stated duration. endsFrom and endsBy: the days between which it lies."),
                new Definition(
                        "daysLeft",
                        "Days from today to the first day that can be the last in force; 0 while any day can be it, negative once all are past. Absent once a further period follows by itself."));
    }

    private static List<Definition> cadence() {
        return List.of(
                new Definition(
                        "closed",
                        "Cadence windows that were satisfied or breached. Informational windows (shorter than half their length), withdrawn windows and the one that was open when its committee was dissolved count in no figure."),
                new Definition(
                        "satisfied",
                        "Windows in which as many meetings as required began, by local date, with a valid quorum; also when that was recorded late."),
                new Definition(
                        "percent", "Satisfied ÷ closed windows, one decimal. Absent, not 0, without a closed window."),
                new Definition("NOT_STIPULATED", "The text names a committee and no number of meetings: no figure."),
                new Definition("NO_COMMITTEE_STIPULATED", "The text names no committee: no figure, and no fault."),
                new Definition(
                        "restsOnAssumedStart",
                        "A window counted in the figure begins with an assumed date: entry into force is not known to the day, so the committee is watched from the last day on which it can be, or from the day it was recorded."));
    }

    private static List<Definition> answers() {
        return List.of(
                new Definition(
                        "projectionLagMs",
                        "Upper bound: everything published up to this many milliseconds before asOf is in the answer, unless it waits."),
                new Definition(
                        "waitingSubjects",
                        "Aggregates shown as they were before an event that has not arrived or cannot be read; oldestUnprocessed says since when."),
                new Definition(
                        "skippedEvents",
                        "Events that could not be published and were given up: what they said is in no answer, until it is published in other words."),
                new Definition(
                        "csv",
                        "RFC 4180, UTF-8, comma; whole, and broken off, not ended, if it cannot be. Numbers, days and instants are plain, text is quoted. Where some program begins a cell (at the start, and behind ; , TAB CR LF \" and blanks that follow) one of = + - @, their full-width forms, TAB, CR, LF or ' has ' before it: take away each ' that stands in such a place, with what follows it as it is, to have the text as it was. Lists: a; b. Lists of records: JSON. Unknown: empty."));
    }
}
