package partnerships.directory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import partnerships.defaults.web.NotFound;
import partnerships.directory.DirectoryRefusal;
import partnerships.directory.Entries;
import partnerships.directory.Role;

/** Which post answers for a task that no seat names. */
@RestController
@RequestMapping("/v1/roles/{role}")
class RoleController {

    static final String ROLE = "[a-z][a-z0-9-]{1,60}";

    private final Entries<Role> roles;

    RoleController(Entries<Role> roles) {
        this.roles = roles;
    }

    /**
     * Says which post answers for a task.
     *
     * @param role the task: legal, finance, focal-point
     */
    @PutMapping
    @Refuses(DirectoryRefusal.POST_CODE_INVALID)
    Role put(@PathVariable @Pattern(regexp = ROLE) String role, @RequestBody @Valid RoleRequest request) {
        var assigned = new Role(role, PostCodes.of(request.post()));
        roles.put(role, assigned);
        return assigned;
    }

    /**
     * Answers which post answers for a task.
     *
     * @param role the task: legal, finance, focal-point
     */
    @GetMapping
    Role get(@PathVariable @Pattern(regexp = ROLE) String role) {
        return roles.find(role).orElseThrow(() -> new NotFound("role " + role));
    }

    /** The post that answers. */
    record RoleRequest(@NotNull String post) {}
}
