package partnerships.directory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import partnerships.defaults.security.Caller;
import partnerships.directory.Entries;
import partnerships.directory.Person;

/** The only door to names. Who reads them is noted, and whose; never what they are. */
@RestController
@RequestMapping("/v1/people")
class PeopleController {

    private static final Logger audit = LoggerFactory.getLogger("audit.people");
    static final String ID = "[A-Za-z0-9][A-Za-z0-9._:-]{0,79}";

    private final Entries<Person> people;

    PeopleController(Entries<Person> people) {
        this.people = people;
    }

    /** Records how a person is reached. */
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable @Pattern(regexp = ID) String id, @RequestBody @Valid PersonRequest request, Caller caller) {
        people.put(id, request.person(id));
        audit.info("{} wrote person {}", caller.sub(), id);
    }

    /**
     * Answers names and addresses; that they were read is noted.
     *
     * @param ids ids of persons, at most 100, which fit a request line
     */
    @GetMapping
    PeopleView get(@RequestParam @Size(min = 1, max = 100) List<@Pattern(regexp = ID) String> ids, Caller caller) {
        var found = people.findAll(ids);
        audit.info(
                "{} read people {}",
                caller.sub(),
                found.stream().map(Person::personId).toList());
        return new PeopleView(found.stream().map(PersonView::of).toList());
    }

    /** How a person is called and reached. */
    record PersonRequest(
            @NotBlank @Size(max = 200) String name,

            @Nullable @Pattern(regexp = Addresses.FORM) @Mailable
            String mail,

            @NotNull @Pattern(regexp = Addresses.LANGUAGES) String language,
            @NotNull ZoneId zone) {

        Person person(String id) {
            return new Person(id, name, mail, language, zone.getId());
        }
    }

    /** The persons who are known. */
    record PeopleView(List<PersonView> items) {}

    /** How a person is called and reached. */
    record PersonView(
            String personId, String name, @Nullable String mail, String language, String zone) {

        static PersonView of(Person person) {
            return new PersonView(person.personId(), person.name(), person.mail(), person.language(), person.zone());
        }
    }
}
