package partnerships.store.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.store.Parcel;
import partnerships.store.commit.Commit;
import partnerships.store.commit.DocumentStore;
import partnerships.store.commit.Documents;
import partnerships.store.commit.Loaded;
import partnerships.store.commit.StoreContext;
import partnerships.store.document.Claims;
import partnerships.store.document.Command;
import partnerships.store.document.HandOver;
import partnerships.store.document.PendingEvents;
import partnerships.store.document.StoreException;
import partnerships.store.document.Stored;
import partnerships.store.memory.SettableClock;
import partnerships.store.mongodb.MongoDocuments;
import partnerships.testkit.rig.TestRig;

class JobRunnerIT {

    private static final TestRig RIG = TestRig.of(JobRunnerIT.class);
    private static final MongoClient CLIENT = MongoClients.create(RIG.mongoUri());

    private final SettableClock clock = new SettableClock();
    private final MongoCollection<Document> collection =
            CLIENT.getDatabase(RIG.database()).getCollection("parcels-" + UUID.randomUUID());
    private final MongoJobQueue queue = new MongoJobQueue(collection);
    private final DocumentStore<Parcel, Parcel.Event> parcels = store();
    private final List<Integer> attempts = new ArrayList<>();
    private final AtomicInteger surprises = new AtomicInteger();
    private boolean loseTheNextReply;

    @AfterAll
    static void disconnect() {
        CLIENT.close();
    }

    @Test
    void workThatIsDoneIsRecordedAndGone() {
        String id = handIn();

        attempt(id, delivering());

        assertThat(attempts).containsExactly(1);
        assertThat(parcels.find(id).map(Stored::aggregate).map(Parcel::underWay))
                .contains(false);
        assertThat(queue.due(clock.instant().plus(Duration.ofDays(1)), 10)).isEmpty();
    }

    @Test
    void anAttemptThatIsUnderWayIsNobodyElses() {
        String id = handIn();
        JobQueue.Job job = job(id);

        assertThat(queue.take(job, clock.instant().plus(Claims.JOB))).isTrue();
        assertThat(queue.take(job, clock.instant().plus(Claims.JOB))).isFalse();
    }

    @Test
    void anAttemptThatIsNotHeardOfIsMadeUpForByTheNext() {
        String id = handIn();
        queue.take(job(id), clock.instant().plus(Claims.JOB));

        clock.pass(Claims.JOB.minusMillis(1));
        assertThat(queue.due(clock.instant(), 10)).isEmpty();
        clock.pass(Duration.ofMillis(1));
        attempt(id, delivering());

        assertThat(attempts).containsExactly(2);
        assertThat(parcels.find(id).map(Stored::aggregate).map(Parcel::underWay))
                .contains(false);
    }

    @Test
    void whatMustBeTriedAgainIsTriedWhenTheWorkerSaid() {
        String id = handIn();

        attempt(id, (_, _, _) -> new JobWorker.Outcome.Again<>(Duration.ofMinutes(5)));

        assertThat(job(id)).isEqualTo(new JobQueue.Job(id, 1, clock.instant().plus(Duration.ofMinutes(5))));
    }

    @Test
    void aWorkerThatFailsUnforeseenIsAskedAgainMoreAndMoreSeldomAndEndsTheWorkItself() {
        String id = handIn();
        var worker = new Failing(() -> new IllegalStateException("zaynab@example.org"));

        for (int minutes : List.of(1, 2, 4, 8)) {
            attempt(id, worker);
            assertThat(job(id).dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
        }
        assertThat(parcels.find(id).map(Stored::aggregate).map(Parcel::underWay))
                .contains(true);
        attempt(id, worker);

        assertThat(parcels.find(id).map(Stored::aggregate).map(Parcel::underWay))
                .contains(false);
        assertThat(surprises).hasValue(5);
        assertThat(queue.due(clock.instant().plus(Duration.ofDays(1)), 10)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void whatDoesNotPassIsBounded(Supplier<Throwable> failure) {
        String id = handIn();

        for (int i = 0; i < 5; i++) {
            attempt(id, new Failing(failure));
        }

        assertThat(parcels.find(id).map(Stored::aggregate).map(Parcel::underWay))
                .contains(false);
    }

    static List<Supplier<Throwable>> lasting() {
        var address = new ServerAddress();
        return List.of(
                NullPointerException::new,
                StackOverflowError::new,
                NoClassDefFoundError::new,
                () -> new MongoWriteException(new WriteError(121, "zaynab", new BsonDocument()), address, Set.of()),
                () -> new MongoCommandException(new BsonDocument("ok", new BsonInt32(0)), address),
                () -> new StoreException.OutcomeUnknown(
                        new MongoCommandException(new BsonDocument("ok", new BsonInt32(0)), address)));
    }

    @Test
    void whatNobodyKnowsHowToEndIsAskedAgainEachHourAndCounted() {
        String id = handIn();
        JobWorker<Parcel, Parcel.Event> worker = (_, _, _) -> {
            throw new IllegalStateException("no mail server");
        };

        for (int i = 0; i < 7; i++) {
            attempt(id, worker);
        }

        assertThat(job(id).dueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(surprises).hasValue(7);
    }

    /** Fails as it is told, and knows how to end. */
    private record Failing(Supplier<Throwable> failure) implements JobWorker<Parcel, Parcel.Event> {
        @Override
        public Outcome<Parcel.Event> attempt(Stored<Parcel> parcel, int attempt, Instant now) {
            if (failure.get() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure.get();
        }

        @Override
        public List<Parcel.Event> giveUp(Stored<Parcel> parcel, int attempt, Instant now) {
            return List.of(new Parcel.Event.Delivered());
        }
    }

    @Test
    void anAttemptWithoutDatabaseIsMadeUpForWhenItsClaimHasRunOut() {
        String id = handIn();

        attempt(id, (_, _, _) -> {
            throw new MongoTimeoutException("away");
        });

        assertThat(job(id)).isEqualTo(new JobQueue.Job(id, 1, clock.instant().plus(Claims.JOB)));
    }

    @Test
    void ofTwoOutcomesTheFirstCounts() {
        String id = handIn();
        var runner = runner((aggregate, attempt, now) -> {
            attempts.add(attempt);
            parcels.settle(id, (_, _) -> List.of(new Parcel.Event.Delivered()));
            return new JobWorker.Outcome.Settled<>(List.of(new Parcel.Event.Delivered()));
        });

        runner.attempt(job(id));

        assertThat(parcels.find(id).map(Stored::version)).contains(3L);
    }

    @Test
    void anOutcomeWhoseReplyWasLostIsRecordedOnceAndTheWorkNotRepeated() {
        String id = handIn();
        loseTheNextReply = true;

        attempt(id, delivering());

        assertThat(attempts).containsExactly(1);
        assertThat(parcels.find(id).map(Stored::version)).contains(3L);
    }

    @Test
    void aJobIsPartOfTheTraceOfWhatBeganIt() {
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        String id = parcels.create(
                        Command.bySystem("anna"), (newId, now) -> List.of(new Parcel.Event.Packed("r" + newId, now)))
                .subject();

        parcels.change(
                id,
                new Command("anna", null, null, true, new Command.Origin("c", null, traceparent)),
                (_, _) -> List.of(new Parcel.Event.HandedIn()));
        queue.again(id, 0, clock.instant().plus(Duration.ofMinutes(1)));

        assertThat(job(id).traceparent()).isEqualTo(traceparent);
    }

    private JobWorker<Parcel, Parcel.Event> delivering() {
        return (_, attempt, _) -> {
            attempts.add(attempt);
            return new JobWorker.Outcome.Settled<>(List.of(new Parcel.Event.Delivered()));
        };
    }

    private void attempt(String id, JobWorker<Parcel, Parcel.Event> worker) {
        runner(worker).attempt(job(id));
    }

    private JobRunner<Parcel, Parcel.Event> runner(JobWorker<Parcel, Parcel.Event> worker) {
        return new JobRunner<>(queue, parcels, worker, clock, clock, surprises::incrementAndGet);
    }

    private JobQueue.Job job(String id) {
        return queue.due(clock.instant().plus(Duration.ofDays(1)), 10).stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String handIn() {
        String id = parcels.create(
                        Command.bySystem("anna"), (newId, now) -> List.of(new Parcel.Event.Packed("r" + newId, now)))
                .subject();
        parcels.change(id, Command.bySystem("anna"), (_, _) -> List.of(new Parcel.Event.HandedIn()));
        return id;
    }

    private DocumentStore<Parcel, Parcel.Event> store() {
        var nobody = new HandOver() {
            @Override
            public void accept(PendingEvents pending, Instant claimedUntil) {}

            @Override
            public void behind(String id, Instant dueAt) {}
        };
        var documents = new MongoDocuments(collection);
        return new DocumentStore<>(
                Parcel.definition("topic"),
                losingReplies(documents),
                documents,
                new StoreContext(nobody, _ -> {}, clock, clock, _ -> {}));
    }

    private Documents losingReplies(Documents documents) {
        return new Documents() {
            @Override
            public Optional<Loaded> load(String id) {
                return documents.load(id);
            }

            @Override
            public boolean insert(Commit commit) {
                return documents.insert(commit);
            }

            @Override
            public boolean update(Commit commit) {
                boolean done = documents.update(commit);
                if (loseTheNextReply) {
                    loseTheNextReply = false;
                    throw new StoreException.OutcomeUnknown(new IllegalStateException("no reply"));
                }
                return done;
            }
        };
    }
}
