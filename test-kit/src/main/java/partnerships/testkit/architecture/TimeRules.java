package partnerships.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;

/** Nobody reads the clock, and nobody turns local times into instants but {@code partnerships.time.Zones}. */
final class TimeRules {

    private static final Set<String> ZONED =
            Set.of("atZone", "ofInstant", "atStartOfDay", "withZone", "getRules", "systemDefault");

    private TimeRules() {}

    static List<ArchRule> all() {
        return List.of(
                noClasses()
                        .should()
                        .callMethodWhere(calls("the clock", TimeRules::readsTheClock))
                        .orShould()
                        .callConstructor(Date.class)
                        .as("nobody reads the system's clock: now comes as an argument, from the InstantSource bean")
                        .allowEmptyShould(true),
                noClasses()
                        .should()
                        .callMethodWhere(calls("zone rules", TimeRules::usesZoneRules))
                        .as("partnerships.time.Zones alone turns local times into instants and back")
                        .allowEmptyShould(true),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(ZonedDateTime.class, Calendar.class, TimeZone.class)
                        .as("nobody uses ZonedDateTime, Calendar or TimeZone: they bring the JDK's zone rules")
                        .allowEmptyShould(true));
    }

    private static DescribedPredicate<JavaCall<?>> calls(String what, java.util.function.Predicate<JavaCall<?>> test) {
        return DescribedPredicate.describe(what, test);
    }

    private static boolean readsTheClock(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        String method = call.getName();
        if (owner.isEquivalentTo(System.class)) {
            return method.equals("currentTimeMillis");
        }
        if (owner.isAssignableTo(Clock.class) || owner.isEquivalentTo(InstantSource.class)) {
            return method.startsWith("system") || method.startsWith("tick");
        }
        return owner.getPackageName().startsWith("java.time") && method.equals("now");
    }

    private static boolean usesZoneRules(JavaCall<?> call) {
        return call.getTargetOwner().getPackageName().startsWith("java.time")
                && ZONED.contains(call.getName())
                && (call.getTargetOwner().isAssignableTo(ZoneId.class)
                        || call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(type -> type.isAssignableTo(ZoneId.class)));
    }
}
