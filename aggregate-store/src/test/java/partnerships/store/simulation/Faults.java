package partnerships.store.simulation;

import java.util.Random;

/** Decides what becomes of each word that is spoken to a part. Not for several runs. */
@FunctionalInterface
public interface Faults {

    /** What may become of a word. */
    enum Fate {
        DONE,
        /** The process ends before the word is heard. */
        DIES_BEFORE,
        /** The process ends when the word has been heard, before the answer. */
        DIES_AFTER,
        /** Not heard; the speaker is told that there was no answer. */
        UNHEARD,
        /** Heard; the speaker is told that there was no answer. */
        REPLY_LOST,
        /** The speaker is told that there was no answer; heard later. */
        LATE
    }

    Fate next();

    /** Nothing goes wrong. */
    static Faults none() {
        return () -> Fate.DONE;
    }

    /** Things go wrong by chance, in some runs rarely, in others often. */
    static Faults random(Random random) {
        int deadly = random.nextInt(30);
        int silent = random.nextInt(120);
        return () -> {
            int chance = random.nextInt(1_000);
            if (chance < deadly) {
                return chance % 2 == 0 ? Fate.DIES_BEFORE : Fate.DIES_AFTER;
            }
            if (chance < deadly + silent) {
                return switch (chance % 3) {
                    case 0 -> Fate.UNHEARD;
                    case 1 -> Fate.REPLY_LOST;
                    default -> Fate.LATE;
                };
            }
            return Fate.DONE;
        };
    }

    /** One word has this fate, all others are done. */
    final class Once implements Faults {

        private final int word;
        private final Fate fate;
        private int spoken;

        /** @param word number of the word, from 0 */
        public Once(int word, Fate fate) {
            this.word = word;
            this.fate = fate;
        }

        /** Returns how many words were spoken. */
        public int spoken() {
            return spoken;
        }

        @Override
        public Fate next() {
            return spoken++ == word ? fate : Fate.DONE;
        }
    }
}
