package partnerships.defaults.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Says what holds for the whole interface: whose it is, its manners, the bearer token, and what a tag groups. */
final class ServiceDescription implements GlobalOpenApiCustomizer {

    private static final String TOKEN = "token";
    private static final String MANNERS = """
            A command answers the version of what it changed (also its ETag) and a position; with ?after=<position> a read on any \
            service waits until it has seen that. Whatever is refused is a problem (RFC 9457) with a stable code, and a \
            request that is wrong in several places gets all its errors at once. Only application/json in UTF-8 is read; text is kept in NFC. What is unknown \
            is absent or says so; it is never a default.""";

    private final String service;

    ServiceDescription(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(
                new Info().title(service).version("v1").description(MANNERS).license(new License().name("Apache-2.0")));
        api.servers(List.of(new Server().url("/").description("where this description was asked for")));
        if (api.getComponents() == null) {
            api.components(new Components());
        }
        api.getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("of the identity provider; its scope names what the caller may"));
        Optional.ofNullable(api.getTags()).orElseGet(List::of).forEach(tag -> tag.setName(noun(tag.getName())));
        operations(api).forEach(ServiceDescription::describe);
    }

    /** Returns every operation of the interface. */
    static List<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .toList();
    }

    private static void describe(Operation operation) {
        var tags = operation.getTags().stream().map(ServiceDescription::noun).toList();
        operation.setTags(tags);
        operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .filter(parameter -> "path".equals(parameter.getIn()) && parameter.getDescription() == null)
                .filter(parameter -> parameter.getName().equals("id"))
                .forEach(parameter -> parameter.setDescription("id of the " + tags.getFirst()));
    }

    /** {@code reminder-rule-controller} groups what is about a reminder rule. */
    private static String noun(String tag) {
        return tag.replaceFirst("-controller$", "");
    }
}
