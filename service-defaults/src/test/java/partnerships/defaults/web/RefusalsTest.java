package partnerships.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerships.defaults.web.DateRefusal.DATE_IMPOSSIBLE;
import static partnerships.defaults.web.DateRefusal.LOCAL_TIME_MISSING;
import static partnerships.defaults.web.DateRefusal.OFFSET_INVALID;
import static partnerships.store.StoreRefusal.HISTORY_AHEAD;
import static partnerships.store.StoreRefusal.REFERENCE_TAKEN;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import partnerships.store.StoreRefusal;
import partnerships.store.document.Command;
import partnerships.testkit.openapi.Refusals;
import partnerships.testkit.openapi.RefusalsPage;

class RefusalsTest {

    @RefusesAlso(dates = LOCAL_TIME_MISSING)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface TakesALocalTime {}

    /** A controller, as far as it declares anything. */
    interface Declaring {
        @RefusesAlso(
                store = REFERENCE_TAKEN,
                dates = {DATE_IMPOSSIBLE, OFFSET_INVALID})
        void commanded(Command command);

        @TakesALocalTime
        void composed();

        void nothing();
    }

    @Test
    void whatAnOperationDeclaresIsFoundOnItAndOnItsAnnotations() {
        assertThat(DeclaredRefusals.of(method("commanded")))
                .containsExactly(REFERENCE_TAKEN, DATE_IMPOSSIBLE, OFFSET_INVALID, HISTORY_AHEAD);
        assertThat(DeclaredRefusals.of(method("composed"))).containsExactly(LOCAL_TIME_MISSING);
        assertThat(DeclaredRefusals.of(method("nothing"))).isEmpty();
    }

    @Test
    void thePageOfRefusalsSaysWhatTheCodeSays() {
        var made = RefusalsPage.made(Refusals.of(StoreRefusal.class, DateRefusal.class));

        assertThat(RefusalsPage.kept("every service", made)).isEqualTo(made);
    }

    private static Method method(String name) {
        return Stream.of(Declaring.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
