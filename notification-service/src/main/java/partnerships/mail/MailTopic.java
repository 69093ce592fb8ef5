package partnerships.mail;

import partnerships.plan.Phase;
import partnerships.plan.ReminderRule;

/** What a mail is about; names its sentences. */
enum MailTopic {
    CONVENED("convened"),
    MOVED("moved"),
    CANCELLED("cancelled"),
    AGENDA_CHANGED("agenda"),
    PREPARE("prepare"),
    REMINDER("reminder"),
    OUTCOME_MISSING("outcome"),
    UNPLANNED("unplanned"),
    BREACHED("breached"),
    BREACH_REVERSED("reversed"),
    AGREEMENT_END("end"),
    NOTICE_DEADLINE("notice"),
    EXPIRED("expired"),
    RESUMED("resumed"),
    UNDELIVERED("undelivered"),
    UNREACHABLE("unreachable");

    private final String key;

    MailTopic(String key) {
        this.key = key;
    }

    /** Returns what a message of that rule is about: the rule's anchor says it. */
    static MailTopic of(ReminderRule rule) {
        return switch (rule.timing().due().anchor()) {
            case MEETING_CONVENED -> CONVENED;
            case MEETING_MOVED -> MOVED;
            case MEETING_CANCELLED -> CANCELLED;
            case MEETING_AGENDA_CHANGED -> AGENDA_CHANGED;
            case MEETING_START -> rule.timing().phase() == Phase.SCHEDULED ? PREPARE : REMINDER;
            case MEETING_END -> OUTCOME_MISSING;
            case CONVENING_DEADLINE, WINDOW_END -> UNPLANNED;
            case WINDOW_BREACHED -> BREACHED;
            case WINDOW_BREACH_REVERSED -> BREACH_REVERSED;
            case AGREEMENT_END -> AGREEMENT_END;
            case NOTICE_DEADLINE -> NOTICE_DEADLINE;
            case AGREEMENT_EXPIRED -> EXPIRED;
            case AGREEMENT_RESUMED -> RESUMED;
            case NOTICE_UNDELIVERED -> UNDELIVERED;
            case POST_UNREACHABLE -> UNREACHABLE;
        };
    }

    String subject() {
        return key + ".subject";
    }

    String opening() {
        return key + ".opening";
    }
}
