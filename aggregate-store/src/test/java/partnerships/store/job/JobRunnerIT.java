package partnerships.store.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import partnerships.localrun.testing.TestRig;
import partnerships.store.Parcel;
import partnerships.store.document.Claims;
import partnerships.store.document.Command;
import partnerships.store.document.Commit;
import partnerships.store.document.DocumentStore;
import partnerships.store.document.Documents;
import partnerships.store.document.HandOver;
import partnerships.store.document.Loaded;
import partnerships.store.document.MongoDocuments;
import partnerships.store.document.PendingEvents;
import partnerships.store.document.StoreException;
import partnerships.store.document.Stored;
import partnerships.store.document.Surroundings;
import partnerships.store.memory.SettableClock;

class JobRunnerIT {

    private static final TestRig RIG = TestRig.of(JobRunnerIT.class);
    private static final MongoClient CLIENT = MongoClients.create(RIG.mongoUri());

    private final SettableClock clock = new SettableClock();
    private final MongoCollection<Document> collection =
            CLIENT.getDatabase(RIG.database()).getCollection("parcels-" + UUID.randomUUID());
    private final MongoJobQueue queue = new MongoJobQueue(collection);
    private final DocumentStore<Parcel, Parcel.Event> parcels = store();
    private final List<Integer> attempts = new ArrayList<>();
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
    void aWorkerThatFailsIsAskedAgainInAMinute() {
        String id = handIn();

        attempt(id, (_, _, _) -> {
            throw new IllegalStateException("no mail server");
        });

        assertThat(job(id)).isEqualTo(new JobQueue.Job(id, 1, clock.instant().plus(Duration.ofMinutes(1))));
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
        return new JobRunner<>(queue, parcels, worker, clock, clock);
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
                new Surroundings(nobody, _ -> {}, clock, clock, _ -> {}));
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
