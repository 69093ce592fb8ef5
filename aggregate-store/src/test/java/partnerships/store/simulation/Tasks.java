package partnerships.store.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Lets tasks run one at a time: whoever runs goes on until it pauses, and chance decides who is next. Everything follows from
 * the random numbers, although each task has a thread.
 */
final class Tasks {

    private static final class Task {
        final Semaphore turn = new Semaphore(0);
        final Runnable work;

        @Nullable
        Thread thread;

        boolean ended;

        Task(Runnable work) {
            this.work = work;
        }
    }

    private final Random random;
    private final List<Task> waiting = new ArrayList<>();
    private final Semaphore director = new Semaphore(0);

    @Nullable
    private Task running;

    Tasks(Random random) {
        this.random = random;
    }

    /** Adds a task; it begins when its turn comes. */
    void begin(Runnable work) {
        waiting.add(new Task(work));
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Lets one of the tasks go on until it pauses or ends. */
    void step() {
        if (waiting.isEmpty()) {
            return;
        }
        Task task = waiting.get(random.nextInt(waiting.size()));
        running = task;
        if (task.thread == null) {
            task.thread = Thread.startVirtualThread(() -> run(task));
        } else {
            task.turn.release();
        }
        director.acquireUninterruptibly();
        running = null;
        if (task.ended) {
            waiting.remove(task);
        }
    }

    /** Called by a task: lets others go on, if chance will have it. */
    void pause() {
        Task task = running;
        if (task != null && random.nextInt(3) == 0) {
            director.release();
            task.turn.acquireUninterruptibly();
        }
    }

    private void run(Task task) {
        try {
            task.work.run();
        } finally {
            task.ended = true;
            director.release();
        }
    }
}
