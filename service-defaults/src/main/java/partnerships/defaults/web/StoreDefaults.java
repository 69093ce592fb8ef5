package partnerships.defaults.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import partnerships.defaults.clock.ClockDefaults;
import partnerships.defaults.clock.ClockGuard;
import partnerships.store.document.StoreException;
import partnerships.store.inbox.Applied;
import partnerships.store.timer.MachineClock;
import partnerships.store.tracing.Traces;

/** Joins HTTP to the aggregate store, in the services that have one. */
@AutoConfiguration(after = ClockDefaults.class)
@ConditionalOnClass(StoreException.class)
@Import(StoreProblems.class)
public class StoreDefaults {

    @Bean
    AppliedPositions appliedByStore(ObjectProvider<Applied> applied) {
        return position -> applied.orderedStream()
                .map(each -> each.applied(position))
                .flatMap(Optional::stream)
                .reduce(Boolean::logicalAnd);
    }

    @Bean
    @ConditionalOnBean(ClockGuard.class)
    MachineClock machineClock(ClockGuard guard) {
        return new MachineClock() {
            @Override
            public Instant instant() {
                return guard.instant();
            }

            @Override
            public boolean isRight() {
                return guard.isRight();
            }
        };
    }

    @Bean
    WebMvcConfigurer commandArgument(ObjectProvider<Traces> traces) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CommandArgument(traces.getIfAvailable(() -> Traces.NONE)));
            }
        };
    }
}
