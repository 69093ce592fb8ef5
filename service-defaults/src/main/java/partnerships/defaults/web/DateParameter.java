package partnerships.defaults.web;

import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;

/** Reads a date in a parameter: ISO 8601, whatever the language of the request. */
final class DateParameter implements Converter<String, LocalDate> {

    @Override
    public LocalDate convert(String text) {
        return LocalDate.parse(text);
    }
}
