package partnerships.store;

/** Why a command is refused whatever aggregate it is about. */
public enum StoreRefusal implements Refusal {
    REFERENCE_INVALID("A business reference is text of one line, 1 to 60 characters."),
    REFERENCE_TAKEN("Another one has this business reference, or this id; each is unique."),
    HISTORY_AHEAD(
            "The database was restored from an older backup and this one is behind its events; operators bring it forward.");

    private final String meaning;

    StoreRefusal(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
