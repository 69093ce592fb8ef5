package partnerships.example;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerships.contracts.Position;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.CommandAnswer;
import partnerships.defaults.web.MultiLine;
import partnerships.defaults.web.NotFound;
import partnerships.defaults.web.Versioned;
import partnerships.store.document.Command;

@RestController
class ThingController {

    enum Colour {
        RED,
        BLUE
    }

    record Part(@NotBlank String name) {}

    record ThingRequest(
            @NotBlank @Size(max = 20) String name,
            @Nullable @MultiLine String text,
            @Nullable LocalDate on,
            @Nullable LocalDateTime at,
            @Nullable Instant instant,
            @Nullable ZoneId zone,
            @Nullable Colour colour,
            @Nullable Integer count,
            @Nullable BigDecimal amount,
            @Nullable Map<String, String> titles,
            @Nullable List<String> words,
            @Nullable List<@Valid @NotNull Part> parts) {}

    record ThingView(String id, String by) {}

    @PostMapping("/v1/things")
    ResponseEntity<CommandAnswer> make(@RequestBody @Valid ThingRequest request, Command command) {
        return CommandAnswer.created(new Position("one", 1), "/v1/things/{id}");
    }

    @PostMapping("/v1/things/{id}/touch")
    Command touch(@PathVariable String id, Command command) {
        return command;
    }

    @PostMapping("/v1/things/{id}/turn")
    ResponseEntity<CommandAnswer> turn(@PathVariable String id) {
        return CommandAnswer.done(new Position(id, 7));
    }

    @GetMapping("/v1/things/{id}")
    ResponseEntity<ThingView> thing(@PathVariable String id, Caller caller) {
        if (id.equals("none")) {
            throw new NotFound("thing " + id);
        }
        return Versioned.of(new ThingView(id, caller.sub() + caller.party().orElse("") + caller.may("things:read")), 7);
    }

    @GetMapping("/v1/things/on")
    LocalDate on(@RequestParam LocalDate day) {
        return day;
    }

    record Search(@Nullable Colour colour, @Nullable LocalDate from) {}

    @GetMapping("/v1/things/search")
    ThingView search(@Valid Search search) {
        return new ThingView(String.valueOf(search.colour()), "");
    }

    @GetMapping("/v1/things/word")
    ThingView word(@RequestParam String word) {
        return new ThingView(word, "");
    }

    @PostMapping("/v1/things/said")
    ThingView said(@RequestBody @Valid Part part) {
        return new ThingView(part.name(), "");
    }
}
