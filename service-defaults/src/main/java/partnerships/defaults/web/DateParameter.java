package partnerships.defaults.web;

import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;

/** Reads a date in a parameter: ISO 8601, in a year that makes sense. */
final class DateParameter implements Converter<String, LocalDate> {

    @Override
    public LocalDate convert(String text) {
        var date = LocalDate.parse(text);
        if (!DateRange.contains(date)) {
            throw new IllegalArgumentException(DateRange.MESSAGE);
        }
        return date;
    }
}
