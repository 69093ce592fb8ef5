package partnerships.commandline;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import partnerships.localrun.system.BusinessClock;
import partnerships.localrun.system.LocalSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Shows and moves the business clock. */
@Command(
        name = "clock",
        description = "shows the business clock, or moves it on",
        footer = {
            "What falls due on the way happens within seconds.",
            "It never goes back, since what has happened by it has happened; ./partnerships reset forgets both."
        })
final class Clock implements Callable<Integer> {

    private static final Pattern SHORT = Pattern.compile("\\+?(\\d{1,6})([smhdw])");
    private static final Duration FARTHEST = Duration.ofDays(20 * 366);

    private final Terminal terminal;
    private final LocalSystem system;

    @Parameters(
            arity = "0..1",
            paramLabel = "<duration>",
            description = "45m, 6h, 3d, 2w or ISO 8601 (P1DT12H)",
            converter = Forwards.class)
    private Optional<Duration> by = Optional.empty();

    Clock(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public Integer call() {
        var clock = new BusinessClock(system);
        by.ifPresent(clock::advance);
        terminal.print("The business clock shows " + clock.text());
        return 0;
    }

    private static final class Forwards implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            var duration = parse(text);
            if (duration.isNegative()) {
                throw new TypeConversionException("the clock never goes back");
            }
            if (duration.compareTo(FARTHEST) > 0) {
                throw new TypeConversionException("that is more than 20 years");
            }
            return duration;
        }

        private static Duration parse(String text) {
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
                throw new TypeConversionException("'" + text + "' is no duration");
            }
        }
    }
}
