package partnerships.localrun.system;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which port offsets keep two systems on one machine apart. Not every one does: 1000 puts a service on the port on which the system
 * without offset answers for that service's health.
 *
 * @param system whose offset is in question
 */
public record PortOffsets(LocalSystem system) {

    public static final int HIGHEST = 30_000;
    private static final int STEP = 100;

    /** Returns whether none of the system's ports is one of the system's without offset. */
    public static boolean isApart(LocalSystem system) {
        return system.portOffset() == 0 || disjoint(system, system.movedTo(0));
    }

    /**
     * Returns the lowest offset, a multiple of 100, at which every port is free and none is one that the system without offset needs;
     * empty if there is none.
     *
     * @param isFree says whether nobody listens on a port
     */
    public OptionalInt firstFree(IntPredicate isFree) {
        return IntStream.rangeClosed(1, HIGHEST / STEP)
                .map(step -> step * STEP)
                .filter(offset -> isApart(system.movedTo(offset)))
                .filter(offset ->
                        system.movedTo(offset).ports().keySet().stream().allMatch(isFree::test))
                .findFirst();
    }

    private static boolean disjoint(LocalSystem one, LocalSystem other) {
        Set<Integer> taken = other.ports().keySet();
        return one.ports().keySet().stream().noneMatch(taken::contains);
    }
}
