package partnerships.benchmarks.work;

/** One command: loads the aggregate, decides, stores on condition of its version, gets its event to the topic. */
@FunctionalInterface
public interface CommandHandler {

    /**
     * Executes a command.
     *
     * @return the aggregate's new version, once the command is accepted
     * @throws Conflict if somebody else stored the aggregate first
     */
    long handle(String aggregateId) throws Exception;

    /** Called once when a run's last command has been accepted, and timed as part of the run. */
    default void finish() {}
}
