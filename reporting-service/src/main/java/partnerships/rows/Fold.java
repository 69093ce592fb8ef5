package partnerships.rows;

/**
 * The folds of one build. A fold that gives other rows for the same events gets the next number; with it come new collections and a
 * new consumer group, while the old ones still serve.
 *
 * @param number 1 or more
 */
public record Fold(int number) {

    public static final Fold OF_THIS_BUILD = new Fold(4);

    /** @throws IllegalArgumentException if the number is none */
    public Fold {
        if (number < 1) {
            throw new IllegalArgumentException("folds are numbered from 1, not " + number);
        }
    }

    /** Returns the name of a collection that these folds fill. */
    public String collection(String name) {
        return name + "_" + number;
    }
}
