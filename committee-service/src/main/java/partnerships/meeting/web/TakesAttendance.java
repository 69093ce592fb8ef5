package partnerships.meeting.web;

import static partnerships.meeting.MeetingRefusal.NOBODY_ATTENDED;
import static partnerships.meeting.MeetingRefusal.NOT_A_SEAT;
import static partnerships.meeting.MeetingRefusal.NOT_A_SUBSTITUTE;
import static partnerships.meeting.MeetingRefusal.POST_TWICE;
import static partnerships.meeting.MeetingRefusal.SUBSTITUTE_MISSING;
import static partnerships.meeting.MeetingRefusal.SUBSTITUTE_NOT_ASKED;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares what an operation refuses that is told who attended, as far as that can't have been. */
@Refuses({NOT_A_SEAT, SUBSTITUTE_MISSING, SUBSTITUTE_NOT_ASKED, NOT_A_SUBSTITUTE, POST_TWICE, NOBODY_ATTENDED})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface TakesAttendance {}
