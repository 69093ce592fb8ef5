package partnerships.organisation.web;

import static partnerships.store.StoreRefusal.REFERENCE_TAKEN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import partnerships.contracts.Grammar;
import partnerships.defaults.web.NotFound;
import partnerships.defaults.web.RefusesAlso;
import partnerships.defaults.web.Versioned;
import partnerships.organisation.Organisation;
import partnerships.organisation.OrganisationManagement;
import partnerships.organisation.Organisations;
import partnerships.organisation.Profile;
import partnerships.store.document.Command;
import partnerships.store.document.Stored;

/** Who records and reads organisations. */
@RestController
@RequestMapping("/v1/organisations/{id}")
final class OrganisationController {

    private final Organisations organisations;
    private final OrganisationManagement management;

    OrganisationController(Organisations organisations, OrganisationManagement management) {
        this.organisations = organisations;
        this.management = management;
    }

    /**
     * What is known of an organisation.
     *
     * @param name its official name
     * @param names the official name in further languages, by BCP 47 tag in canonical form
     * @param kind in capitals: {@code REGION}
     * @param country ISO 3166-1, two letters; absent if it has none or nobody said
     */
    record OrganisationRequest(
            @NotBlank @Size(max = 300) String name,

            @Nullable @Size(max = 10)
            Map<@Pattern(regexp = Grammar.LANGUAGE) String, @NotBlank @Size(max = 300) String> names,

            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String kind,
            @Nullable @Pattern(regexp = Grammar.COUNTRY) String country) {

        Profile profile() {
            return new Profile(name, names == null ? Map.of() : names, kind, country);
        }
    }

    /** An organisation as it is recorded. */
    record OrganisationView(
            String id,
            String name,
            Map<String, String> names,
            String kind,
            @Nullable String country,
            long version) {

        static OrganisationView of(Stored<Organisation> stored) {
            var profile = stored.aggregate().profile();
            return new OrganisationView(
                    stored.id(),
                    profile.name(),
                    new TreeMap<>(profile.names()),
                    profile.kind(),
                    profile.country(),
                    stored.version());
        }
    }

    /** Records it, or replaces what is recorded; the same again changes nothing and needs no {@code If-Match}. */
    @PutMapping
    @RefusesAlso(store = REFERENCE_TAKEN)
    ResponseEntity<OrganisationView> put(
            @PathVariable @Pattern(regexp = Grammar.ORGANISATION) String id,
            @Valid @RequestBody OrganisationRequest request,
            Command command) {
        var recorded = management.put(id, request.profile(), command);
        return recorded.isNew() ? created(recorded.organisation()) : shown(recorded.organisation());
    }

    /** Answers what is recorded of an organisation, to whoever may read here: organisations belong to no party. */
    @GetMapping
    ResponseEntity<OrganisationView> one(@PathVariable String id) {
        return shown(seen(id));
    }

    private static ResponseEntity<OrganisationView> created(Stored<Organisation> stored) {
        var location = UriComponentsBuilder.fromPath("/v1/organisations/{id}").build(stored.id());
        return ResponseEntity.created(location)
                .eTag("\"%d\"".formatted(stored.version()))
                .body(OrganisationView.of(stored));
    }

    private Stored<Organisation> seen(String id) {
        return organisations.find(id).orElseThrow(() -> new NotFound("organisation " + id));
    }

    private static ResponseEntity<OrganisationView> shown(Stored<Organisation> stored) {
        return Versioned.of(OrganisationView.of(stored), stored.version());
    }
}
