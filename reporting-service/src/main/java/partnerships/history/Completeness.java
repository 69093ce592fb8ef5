package partnerships.history;

/** Whether what is kept is all that the topics published. What is not complete answers nothing: half of a report is a wrong one. */
public interface Completeness {

    /** Returns false from the moment on at which something is found missing until it has been read from the topics again. */
    boolean complete();

    /** Returns another number than before each time that something was found missing, and each time that it was there again. */
    long changes();
}
