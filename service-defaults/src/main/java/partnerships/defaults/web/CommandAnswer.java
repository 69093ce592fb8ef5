package partnerships.defaults.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;
import partnerships.contracts.Position;

/**
 * What a command answers.
 *
 * @param id of the aggregate
 * @param version number of its events so far, also the {@code ETag}
 * @param position token for {@code ?after=} on any service
 */
public record CommandAnswer(String id, long version, String position) {

    /**
     * Answers 201 with the {@code Location} of what was made.
     *
     * @param path with {@code {id}} in it: {@code /v1/agreements/{id}}
     */
    public static ResponseEntity<CommandAnswer> created(Position position, String path) {
        var location = UriComponentsBuilder.fromPath(path).build(position.subject());
        return ResponseEntity.created(location)
                .eTag(Versioned.eTag(position.sequence()))
                .body(of(position));
    }

    /** Answers 200. */
    public static ResponseEntity<CommandAnswer> done(Position position) {
        return Versioned.of(of(position), position.sequence());
    }

    private static CommandAnswer of(Position position) {
        return new CommandAnswer(position.subject(), position.sequence(), position.toString());
    }
}
