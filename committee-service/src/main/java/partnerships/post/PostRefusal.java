package partnerships.post;

import partnerships.store.Refusal;

/** Why a command about a post is refused. */
public enum PostRefusal implements Refusal {
    POST_CODE_INVALID("A post's code reads ORGANISATION/POST, in capitals."),
    POST_OF_ANOTHER_ORGANISATION("A post stays with the organisation for which it was registered."),
    HOLDER_ENDS_BEFORE_IT_BEGINS("Somebody holds a post for a day or more."),
    POST_HELD("A post has one holder on a day; who holds it without a known end steps down for the next one.");

    private final String meaning;

    PostRefusal(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
