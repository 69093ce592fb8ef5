package partnerships.contracts;

/** The values of the enumerations in events about reminder plans and deliveries. */
public final class NotificationCodes {

    private NotificationCodes() {}

    public enum SubjectKind {
        MEETING,
        CADENCE_WINDOW,
        /** The end of an agreement */
        AGREEMENT_END,
        /** A message that did not reach somebody */
        UNDELIVERED
    }

    public enum MeetingStatus {
        /** Without a date */
        UNSCHEDULED,
        SCHEDULED,
        CONVENED,
        CANCELLED,
        HELD,
        NOT_HELD
    }

    public enum WindowStatus {
        OPEN,
        /** Over, with too few meetings */
        BREACHED,
        /** Nothing more is to be said */
        CLOSED
    }

    public enum AgreementEndStatus {
        /** Not yet signed */
        UNSIGNED,
        RUNNING,
        EXPIRED,
        /** Nothing more is to be said */
        OVER
    }

    public enum UndeliveredStatus {
        /** Nobody need be alerted yet */
        UNTOLD,
        OPEN,
        /** It arrived, or nothing more can be done */
        SETTLED
    }

    public enum UndeliveredReason {
        /** Nobody holds the post */
        POST_VACANT,
        /** The holder has no mail address */
        NO_ADDRESS,
        /** Not sent yet, still tried */
        WAITING,
        /** Its time had come before it could be sent */
        STALE,
        /** For a reason that nobody foresaw */
        UNFORESEEN
    }

    public enum StepState {
        /** Not yet due */
        WAITING,
        /** Past when the fact that planned it was recorded, and need not be sent */
        COVERED
    }

    public enum ExpiryReason {
        /** Useless by the time it could have been sent */
        STALE
    }

    public enum CancellationReason {
        SUBJECT_CANCELLED,
        SUBJECT_DONE,
        SUBJECT_WITHDRAWN
    }

    public enum Channel {
        MAIL
    }

    public enum Category {
        /** Has legal effect: a convocation, its change or cancellation */
        LEGAL_NOTICE,
        REMINDER,
        /** Something went wrong */
        ALERT
    }

    public enum FailureReason {
        /** The mail address is none */
        ADDRESS_INVALID,
        /** The text has characters that must not be sent */
        UNSAFE_TEXT
    }

    public enum SuppressionReason {
        /** Nobody holds the post */
        POST_VACANT,
        /** Nobody has the role */
        ROLE_UNASSIGNED,
        /** The recipient has no mail address */
        NO_ADDRESS,
        /** A newer message took its place */
        SUPERSEDED,
        /** Useless by the time it could have been sent */
        STALE
    }
}
