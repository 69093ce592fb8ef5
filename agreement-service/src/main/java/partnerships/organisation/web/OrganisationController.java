package partnerships.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import partnerships.defaults.web.NotFound;
import partnerships.defaults.web.Versioned;
import partnerships.organisation.Organisation;
import partnerships.organisation.Organisations;
import partnerships.organisation.Organisations.Recorded;
import partnerships.store.document.Command;
import partnerships.store.document.StoreException;

/** Who records and reads organisations. */
@RestController
@RequestMapping("/v1/organisations/{id}")
final class OrganisationController {

    private static final String ID = "[a-z0-9][a-z0-9-]{1,39}";

    private final Organisations organisations;

    OrganisationController(Organisations organisations) {
        this.organisations = organisations;
    }

    /** What is known of an organisation. */
    record OrganisationRequest(
            @NotBlank @Size(max = 300) String name,
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String kind,
            @Nullable @Pattern(regexp = "[A-Z]{2}") String country) {}

    /** An organisation as it is recorded. */
    record OrganisationView(
            String id, String name, String kind, @Nullable String country, long version) {

        static OrganisationView of(Recorded recorded) {
            var organisation = recorded.organisation();
            return new OrganisationView(
                    organisation.id(),
                    organisation.name(),
                    organisation.kind(),
                    organisation.country(),
                    recorded.version());
        }
    }

    /** Records it, or replaces what is recorded; the same again changes nothing and needs no {@code If-Match}. */
    @PutMapping
    ResponseEntity<OrganisationView> put(
            @PathVariable @Pattern(regexp = ID) String id,
            @Valid @RequestBody OrganisationRequest request,
            Command command) {
        var wanted = new Organisation(id, request.name(), request.kind(), request.country());
        var known = organisations.find(id);
        if (known.isEmpty()) {
            return added(wanted, command);
        }
        var recorded = known.get();
        return recorded.organisation().equals(wanted) ? shown(recorded) : replaced(wanted, recorded, command);
    }

    /** Answers what is recorded of an organisation. */
    @GetMapping
    ResponseEntity<OrganisationView> one(@PathVariable String id) {
        return shown(organisations.find(id).orElseThrow(() -> new NotFound("organisation " + id)));
    }

    private ResponseEntity<OrganisationView> added(Organisation wanted, Command command) {
        if (command.expected() != null || !organisations.add(wanted)) {
            throw new StoreException.VersionConflict(1);
        }
        var location = UriComponentsBuilder.fromPath("/v1/organisations/{id}").build(wanted.id());
        return ResponseEntity.created(location).eTag("\"1\"").body(OrganisationView.of(new Recorded(wanted, 1)));
    }

    private ResponseEntity<OrganisationView> replaced(Organisation wanted, Recorded recorded, Command command) {
        var expected = command.expected();
        if (expected == null) {
            throw new StoreException.PreconditionRequired();
        }
        if (!expected.matches(recorded.version()) || !organisations.replace(wanted, recorded.version())) {
            throw new StoreException.VersionConflict(recorded.version());
        }
        return shown(new Recorded(wanted, recorded.version() + 1));
    }

    private static ResponseEntity<OrganisationView> shown(Recorded recorded) {
        return Versioned.of(OrganisationView.of(recorded), recorded.version());
    }
}
