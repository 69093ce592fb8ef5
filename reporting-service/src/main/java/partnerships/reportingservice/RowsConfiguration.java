package partnerships.reportingservice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.DbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import partnerships.history.Derived;
import partnerships.history.persistence.EventHistory;
import partnerships.history.persistence.Positions;
import partnerships.rows.Fold;
import partnerships.rows.WaitingDesk;
import partnerships.rows.messaging.RowDesk;
import partnerships.rows.messaging.RowProjection;
import partnerships.rows.messaging.RowsOfHistory;
import partnerships.rows.persistence.AgreementRows;
import partnerships.rows.persistence.CommitmentRows;
import partnerships.rows.persistence.CommitteeRows;
import partnerships.rows.persistence.MeetingRows;
import partnerships.rows.persistence.NotificationRows;
import partnerships.rows.persistence.Rows;
import partnerships.rows.persistence.WaitingSubjects;

/** Where history and rows are kept, and how a row becomes a document: local dates as ISO text, which sorts, and no class names. */
@Configuration(proxyBeanMethods = false)
class RowsConfiguration {

    private static final String FOLD = "partnerships.rows.fold";

    @Bean
    static MongoCustomConversions mongoCustomConversions() {
        return MongoCustomConversions.create(conversions -> conversions.registerConverters(List.of(
                new DayText(), new TextDay(), new TimeText(), new TextTime(), new NumberText(), new TextNumber())));
    }

    @Bean
    MappingMongoConverter mappingMongoConverter(
            MongoDatabaseFactory database, MongoMappingContext context, MongoCustomConversions conversions) {
        DbRefResolver references = new DefaultDbRefResolver(database);
        var converter = new MappingMongoConverter(references, context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        return converter;
    }

    /** The profile {@code local} may run two numbers of one build side by side; elsewhere the number is the build's. */
    @Bean
    Fold fold(Environment environment) {
        var asked = new Fold(environment.getProperty(FOLD, Integer.class, Fold.OF_THIS_BUILD.number()));
        if (!asked.equals(Fold.OF_THIS_BUILD) && !environment.acceptsProfiles(Profiles.of("local"))) {
            throw new IllegalStateException(FOLD + " is for tests in the profile local; remove it");
        }
        return asked;
    }

    @Bean
    EventHistory eventHistory(MongoOperations mongo) {
        return new EventHistory(mongo);
    }

    @Bean
    WaitingSubjects waitingSubjects(MongoOperations mongo, Fold fold, MeterRegistry meters) {
        var waiting = new WaitingSubjects(mongo, fold);
        Gauge.builder("rows.waiting", waiting, WaitingSubjects::count)
                .description("aggregates whose fold waits at a gap or at an event that cannot be read")
                .register(meters);
        return waiting;
    }

    @Bean
    AgreementRows agreementRows(MongoOperations mongo, Fold fold) {
        return new AgreementRows(mongo, fold);
    }

    @Bean
    CommitmentRows commitmentRows(MongoOperations mongo, Fold fold) {
        return new CommitmentRows(mongo, fold);
    }

    @Bean
    CommitteeRows committeeRows(MongoOperations mongo, Fold fold) {
        return new CommitteeRows(mongo, fold);
    }

    @Bean
    MeetingRows meetingRows(MongoOperations mongo, Fold fold) {
        return new MeetingRows(mongo, fold);
    }

    @Bean
    NotificationRows notificationRows(MongoOperations mongo, Fold fold) {
        return new NotificationRows(mongo, fold);
    }

    @Bean
    Rows rows(MongoOperations mongo, Fold fold) {
        return new Rows(mongo, fold);
    }

    /** Rows that were dropped, or never folded with this number, come back from the history before anything is answered. */
    @Bean
    RowProjection rowProjection(EventHistory history, Rows rows, WaitingSubjects waiting) {
        var projection = new RowProjection(history, rows, waiting);
        if (rows.count() < history.subjectCount()) {
            projection.rebuild();
        }
        return projection;
    }

    @Bean
    Derived rowsOfHistory(EventHistory history, Rows rows, RowProjection projection, MongoOperations mongo, Fold fold) {
        return new RowsOfHistory(history, rows, projection, () -> createIndexes(mongo, fold));
    }

    @Bean
    WaitingDesk waitingDesk(
            EventHistory history,
            Positions positions,
            WaitingSubjects waiting,
            RowProjection projection,
            InstantSource clock) {
        return new RowDesk(history, positions, waiting, projection, clock);
    }

    /** Each creates its own: what was dropped has lost them too. */
    private static void createIndexes(MongoOperations mongo, Fold fold) {
        var _ = List.of(
                new WaitingSubjects(mongo, fold),
                new AgreementRows(mongo, fold),
                new CommitmentRows(mongo, fold),
                new CommitteeRows(mongo, fold),
                new MeetingRows(mongo, fold),
                new NotificationRows(mongo, fold));
    }

    @WritingConverter
    private static final class DayText implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    private static final class TextDay implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    private static final class TimeText implements Converter<LocalDateTime, String> {
        @Override
        public String convert(LocalDateTime time) {
            return time.toString();
        }
    }

    @ReadingConverter
    private static final class TextTime implements Converter<String, LocalDateTime> {
        @Override
        public LocalDateTime convert(String text) {
            return LocalDateTime.parse(text);
        }
    }

    @WritingConverter
    private static final class NumberText implements Converter<BigDecimal, String> {
        @Override
        public String convert(BigDecimal number) {
            return number.toString();
        }
    }

    @ReadingConverter
    private static final class TextNumber implements Converter<String, BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            return new BigDecimal(text);
        }
    }
}
