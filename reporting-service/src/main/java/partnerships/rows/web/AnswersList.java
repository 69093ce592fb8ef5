package partnerships.rows.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Marks the class of a list. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RestController
@RequestMapping(
        path = AnswersList.PATH,
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
@Tag(
        name = "list",
        description =
                "Lists with filters, page by page. A reader who belongs to a party sees what follows from its agreements, and nothing else.")
@interface AnswersList {

    /** Where lists are asked for, each by its name behind it. */
    String PATH = "/v1/";
}
