package partnerships.benchmarks.work;

/**
 * A piece of work.
 *
 * @param handler name of what does it
 * @param callers how many call at once
 * @param commands how many there are
 * @param rate commands a second that are due; 0 for as fast as the callers can
 * @param ledger file to which the accepted ones are added
 */
record Run(String handler, int callers, long commands, double rate, String ledger) {

    /** Reads {@code RUN handler callers commands rate ledger}. */
    static Run parse(String line) {
        String[] words = line.split(" ", 6);
        return new Run(
                words[1], Integer.parseInt(words[2]), Long.parseLong(words[3]), Double.parseDouble(words[4]), words[5]);
    }
}
