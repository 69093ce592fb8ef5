package partnerships.store.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** One thing that happens to the simulated system from outside. */
sealed interface Operation {

    /** Somebody asks an instance for a change; what it must leave behind is written on it. */
    sealed interface Asked extends Operation {

        /** Returns the instance that is asked. */
        int instance();

        String parcel();

        /** Returns what the log of the parcel says if this was done. */
        List<String> marks();

        /** Returns whether it carries a key, so that it is asked again until it is answered. */
        default boolean repeatable() {
            return true;
        }
    }

    /** However often: it carries the same key. */
    record Pack(String parcel) implements Asked {
        @Override
        public int instance() {
            return parcel.charAt(1) - '0';
        }

        @Override
        public List<String> marks() {
            return List.of(parcel);
        }
    }

    record Stamp(int instance, String parcel, List<String> marks, boolean repeatable) implements Asked {}

    /** @param after when to remind, from now */
    record Remind(int instance, String parcel, Duration after, List<String> marks) implements Asked {}

    record TimePasses(Duration duration) implements Operation {}

    /** All instances end at once, and begin again later. */
    record Outage(Duration duration) implements Operation {}

    /** Returns operations that follow from random numbers alone. */
    static List<Operation> scenario(Random random, int length) {
        var operations = new ArrayList<Operation>();
        for (int number = 0; number < length; number++) {
            operations.add(any(random, number));
        }
        return operations;
    }

    private static Operation any(Random random, int number) {
        int instance = random.nextInt(3);
        String parcel = "p" + random.nextInt(3);
        return switch (number < 2 ? 0 : random.nextInt(14)) {
            case 0 -> new Pack(parcel);
            case 1 -> new TimePasses(Duration.ofMillis(random.nextInt(9_000)));
            case 2 -> new TimePasses(Duration.ofMinutes(random.nextInt(600)));
            case 3 -> new Outage(Duration.ofMinutes(random.nextInt(600)));
            case 4 -> {
                Duration after = Duration.ofMinutes(random.nextInt(600)).plusMillis(number);
                yield new Remind(instance, parcel, after, List.of("remind " + number));
            }
            default -> {
                List<String> marks = IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(part -> "s" + number + "." + part)
                        .toList();
                yield new Stamp(instance, parcel, marks, random.nextBoolean());
            }
        };
    }
}
