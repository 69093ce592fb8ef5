package partnerships.reports.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Marks the class of a report. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RestController
@RequestMapping(
        path = AnswersReport.PATH,
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
@Tag(name = "report", description = "Reports over what the reader may see.")
@interface AnswersReport {

    /** Where reports are asked for, each by its name behind it. */
    String PATH = "/v1/reports/";
}
