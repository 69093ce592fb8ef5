package partnerships.mail;

import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyFactory;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.validate.ValidationResult;
import org.jspecify.annotations.Nullable;
import partnerships.directory.MailAddress;

/** An organiser or attendee whose address stays the URI that it is: the library's own properties write it decoded. */
final class CalendarUser extends Property {

    private static final long serialVersionUID = 1;

    private final String uri;

    /** @param property ORGANIZER or ATTENDEE */
    CalendarUser(String property, MailAddress address) {
        super(property);
        this.uri = address.uri();
    }

    /** A name in quotes cannot hold a quote (RFC 5545, 3.2): it is written as two apostrophes. */
    CalendarUser named(@Nullable String name) {
        if (name != null) {
            add(new Cn(HeaderText.of(name).replace("\"", "''")));
        }
        return this;
    }

    @Override
    public String getValue() {
        return uri;
    }

    @Override
    public void setValue(String value) {
        throw new UnsupportedOperationException("it is what it was made from");
    }

    @Override
    public ValidationResult validate() {
        return ValidationResult.EMPTY;
    }

    @Override
    protected PropertyFactory<?> newFactory() {
        throw new UnsupportedOperationException("it is made once");
    }
}
