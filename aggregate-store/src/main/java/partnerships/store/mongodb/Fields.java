package partnerships.store.mongodb;

/** Names of the fields that make a document an aggregate. */
public final class Fields {

    public static final String ID = "_id";
    public static final String VERSION = "version";
    public static final String STATE = "state";
    public static final String SEEN = "seen";
    public static final String CREATED = "created";
    public static final String COMMANDS = "commands";
    public static final String OUTBOX = "outbox";
    public static final String OUTBOX_DUE = "outbox.dueAt";
    /** Since when something waits; in real time. */
    public static final String OUTBOX_SINCE = "outbox.since";

    public static final String OUTBOX_CLAIM = "outbox.claim";
    public static final String OUTBOX_ATTEMPTS = "outbox.attempts";
    public static final String OUTBOX_REFUSALS = "outbox.refusals";
    public static final String OUTBOX_BLOCKED = "outbox.blocked";
    /** Why it is blocked. */
    public static final String OUTBOX_REASON = "outbox.reason";

    public static final String OUTBOX_EVENTS = "outbox.events";
    public static final String OUTBOX_HEAD = "outbox.events.0.id";
    public static final String DEADLINE = "deadline";
    public static final String DEADLINE_DUE = "deadline.dueAt";
    public static final String JOB = "job";
    public static final String JOB_ATTEMPT = "job.attempt";
    public static final String JOB_DUE = "job.dueAt";
    /** How many attempts failed in a way that nobody foresaw. */
    public static final String JOB_SURPRISES = "job.surprises";

    /** W3C trace context of what began the job; below {@link #JOB}. */
    public static final String JOB_TRACE = "traceparent";

    private Fields() {}
}
