package partnerships.mail;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Comment;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import partnerships.directory.Contact;
import partnerships.directory.MailAddress;
import partnerships.plan.Meeting;
import partnerships.plan.Sitting;

/**
 * Writes a meeting's invitation: one UID for the meeting's whole life, times in UTC, never a recurrence. Each recipient is its only
 * attendee; nobody learns others' addresses from it.
 */
final class InvitationWriter {

    /** Longer than any line: the library counts characters where the standard counts octets. */
    private static final int UNFOLDED = 1_000_000;

    private final SenderSettings organiser;

    InvitationWriter(SenderSettings organiser) {
        this.organiser = organiser;
    }

    /**
     * What is written into a calendar.
     *
     * @param words why, line by line
     */
    record Entry(Meeting meeting, int sequence, String summary, List<String> words) {}

    /** @throws IllegalArgumentException if the recipient's address is none */
    MailMessage.Invitation write(Entry entry, Contact to, Instant now) {
        var meeting = entry.meeting();
        boolean cancelled = meeting.status() == Meeting.Status.CANCELLED;
        var calendar = new Calendar();
        calendar.add(new ProdId("-//partnerships//notification-service//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(event(entry, to, now));
        return new MailMessage.Invitation(cancelled ? "CANCEL" : "REQUEST", text(calendar));
    }

    private static String text(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(true, UNFOLDED).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written to but memory", e);
        }
        return Folding.fold(text.toString());
    }

    private VEvent event(Entry entry, Contact to, Instant now) {
        var meeting = entry.meeting();
        Sitting sitting = meeting.sitting().orElseThrow();
        var event = new VEvent(false);
        event.add(new Uid(meeting.subjectId() + "@" + organiser.sender().domain()));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(sitting.start()));
        event.add(new DtEnd<>(sitting.end()));
        event.add(new Sequence(entry.sequence()));
        event.add(
                meeting.status() == Meeting.Status.CANCELLED
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Summary(entry.summary()));
        entry.words().forEach(words -> event.add(new Comment(words)));
        if (!entry.words().isEmpty()) {
            event.add(new Description(String.join("\n", entry.words())));
        }
        if (sitting.place() != null) {
            event.add(new Location(HeaderText.of(sitting.place())));
        }
        event.add(new CalendarUser(Property.ORGANIZER, organiser.sender()).named(organiser.fromName()));
        event.add(attendee(to));
        return event;
    }

    private static CalendarUser attendee(Contact to) {
        var address = MailAddress.read(to.address()).orElseThrow(() -> new IllegalArgumentException("no address"));
        var attendee = new CalendarUser(Property.ATTENDEE, address);
        attendee.add(to.mailbox() ? CuType.GROUP : CuType.INDIVIDUAL);
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.FALSE);
        return attendee.named(to.name());
    }
}
