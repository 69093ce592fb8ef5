package partnerships.store.commit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;
import partnerships.store.document.Command;
import partnerships.store.document.StoreException;
import partnerships.store.document.StoreException.PreconditionRequired;
import partnerships.store.document.StoreException.VersionConflict;

/** Why an aggregate is about to change: what must hold, who is named, and what is remembered of it. */
sealed interface Occasion {

    /** Returns the version that it led to, if the document shows that it has been dealt with already. */
    Optional<Long> answered(Loaded document);

    /** @throws StoreException if the document is not as the occasion requires */
    default void admit(Loaded document) {}

    Author author();

    /** How often to begin again after someone else was faster. */
    int retries();

    /** Returns whether a document shows for certain if this was committed to it. */
    default boolean leavesTrace() {
        return true;
    }

    default @Nullable Answered remembered(long version) {
        return null;
    }

    default Commit.@Nullable Seen seen() {
        return null;
    }

    /** Somebody asks for a change. */
    record Asked(Command command) implements Occasion {

        @Override
        public Optional<Long> answered(Loaded document) {
            if (document.created() != null) {
                var answer = document.created().answer(command);
                if (answer.isPresent()) {
                    return answer;
                }
            }
            return document.commands().stream()
                    .flatMap(before -> before.answer(command).stream())
                    .findFirst();
        }

        @Override
        public void admit(Loaded document) {
            var expected = command.expected();
            if (expected == null && !command.ownEntry()) {
                throw new PreconditionRequired();
            }
            if (expected != null && !expected.matches(document.version())) {
                throw new VersionConflict(document.version());
            }
        }

        @Override
        public Author author() {
            return new Author(command.actor(), command.origin());
        }

        @Override
        public int retries() {
            return command.ownEntry() ? 3 : 1;
        }

        @Override
        public boolean leavesTrace() {
            return command.key() != null;
        }

        @Override
        public @Nullable Answered remembered(long version) {
            return command.key() == null ? null : Answered.to(command, version);
        }
    }

    /** A fact of another aggregate has been heard. */
    record Heard(CloudEvent fact) implements Occasion {

        @Override
        public Optional<Long> answered(Loaded document) {
            return document.seen().getOrDefault(fact.subject(), 0L) >= fact.sequence()
                    ? Optional.of(document.version())
                    : Optional.empty();
        }

        @Override
        public Author author() {
            String cause = fact.id();
            return new Author(
                    cause,
                    new Command.Origin(
                            fact.correlationId(), cause, fact.traceparent().orElse(null)));
        }

        @Override
        public int retries() {
            return 10;
        }

        @Override
        public Commit.Seen seen() {
            return new Commit.Seen(fact.subject(), fact.sequence());
        }
    }

    /** Time has passed, or work has an outcome. Nothing is lost if it is left for the next time. */
    record Passed(Author author) implements Occasion {

        static final Passed TIME = new Passed(Author.TIMER);

        @Override
        public int retries() {
            return 10;
        }

        @Override
        public Optional<Long> answered(Loaded document) {
            return Optional.empty();
        }

        @Override
        public boolean leavesTrace() {
            return false;
        }
    }
}
