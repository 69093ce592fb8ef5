package partnerships.directory;

import partnerships.store.Refusal;

/** Why an entry of the directory is refused. */
public enum DirectoryRefusal implements Refusal {
    POST_CODE_INVALID("A post's code reads ORGANISATION/POST, in capitals.");

    private final String meaning;

    DirectoryRefusal(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
