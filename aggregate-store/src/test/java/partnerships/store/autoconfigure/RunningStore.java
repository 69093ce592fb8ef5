package partnerships.store.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.store.Parcel;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.AggregateStores;
import partnerships.store.document.Command;
import partnerships.store.document.Contract;
import partnerships.testkit.rig.TestRig;

/** A service that keeps parcels, in this JVM, on the rig's servers, with a clock of its own. */
final class RunningStore implements AutoCloseable {

    /** What a service declares: that is all. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class ParcelService {

        @Bean
        Contract contract() {
            return Contract.NONE;
        }

        @Bean
        AggregateStore<Parcel, Parcel.Event> parcels(AggregateStores stores) {
            return stores.store(Parcel.definition(Topics.AGREEMENTS));
        }
    }

    private final TestRig rig;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-01T10:00:00Z"));
    private final SentCommands sent = new SentCommands();
    private final ConfigurableApplicationContext context;

    RunningStore(TestRig rig) {
        this(rig, Map.of());
    }

    RunningStore(TestRig rig, Map<String, Object> settings) {
        this.rig = rig;
        var all = new HashMap<>(rig.settings());
        all.putAll(settings);
        SpringApplication application = new SpringApplicationBuilder(ParcelService.class)
                .web(WebApplicationType.NONE)
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("clock", (InstantSource) now::get),
                        context -> context.getBeanFactory().registerSingleton("sentCommands", listening()))
                .build();
        application.setDefaultProperties(all);
        this.context = application.run();
    }

    private MongoClientSettingsBuilderCustomizer listening() {
        return settings -> settings.addCommandListener(sent);
    }

    /** Returns what the store sends to its database. */
    SentCommands sent() {
        return sent;
    }

    /** Returns what a gauge shows. */
    double metric(String name) {
        return context.getBean(MeterRegistry.class).get(name).gauge().value();
    }

    @SuppressWarnings("unchecked")
    AggregateStore<Parcel, Parcel.Event> parcels() {
        return context.getBean(AggregateStore.class);
    }

    /** Makes a parcel and returns its id. */
    String pack() {
        return parcels()
                .create(Command.bySystem("anna"), (id, at) -> List.of(new Parcel.Event.Packed("r-" + id, at)))
                .subject();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void moveClockTo(Instant instant) {
        now.set(instant);
    }

    Instant now() {
        return now.get();
    }

    /** Returns what lies on the topic about a parcel, in order of arrival. */
    List<ReceivedRecord> told(String id) {
        return rig.events(Topics.AGREEMENTS, id);
    }

    List<Long> sequencesTold(String id) {
        return told(id).stream().map(record -> record.event().sequence()).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
