package partnerships.commandline;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import partnerships.localrun.system.BusinessClock;
import partnerships.localrun.system.LocalSystem;

/** Shows and moves the business clock. */
final class Clock implements Command {

    private static final Pattern SHORT = Pattern.compile("\\+?(\\d{1,6})([smhdw])");
    private static final Duration FARTHEST = Duration.ofDays(20 * 366);

    private final Terminal terminal;
    private final LocalSystem system;

    Clock(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public String arguments() {
        return "[<duration>]";
    }

    @Override
    public String summary() {
        return "shows the business clock, or moves it on";
    }

    @Override
    public String more() {
        return """
                A duration is 45m, 6h, 3d, 2w or ISO 8601 (P1DT12H). What falls due on the way happens within seconds.
                It never goes back, since what has happened by it has happened; ./partnerships reset forgets both.""";
    }

    @Override
    public int run(List<String> given) {
        var words = new Words(this, given);
        var by = words.next();
        words.end();
        var clock = new BusinessClock(system);
        by.ifPresent(text -> clock.advance(duration(text, words)));
        terminal.print("The business clock shows " + clock.text());
        return 0;
    }

    private static Duration duration(String text, Words words) {
        Duration duration = parse(text, words);
        if (duration.isNegative()) {
            throw words.misunderstood("The clock never goes back");
        }
        if (duration.compareTo(FARTHEST) > 0) {
            throw words.misunderstood("That is more than 20 years");
        }
        return duration;
    }

    private static Duration parse(String text, Words words) {
        var brief = SHORT.matcher(text.toLowerCase(Locale.ROOT));
        if (brief.matches()) {
            long number = Long.parseLong(brief.group(1));
            return switch (brief.group(2)) {
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                case "d" -> Duration.ofDays(number);
                default -> Duration.ofDays(7 * number);
            };
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw words.misunderstood("'" + text + "' is no duration");
        }
    }
}
