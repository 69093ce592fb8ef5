package partnerships.reportingservice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
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
import partnerships.history.persistence.EventHistory;
import partnerships.rows.messaging.RowProjection;
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

    @Bean
    EventHistory eventHistory(MongoOperations mongo) {
        return new EventHistory(mongo);
    }

    @Bean
    WaitingSubjects waitingSubjects(MongoOperations mongo, MeterRegistry meters) {
        var waiting = new WaitingSubjects(mongo);
        Gauge.builder("rows.waiting", waiting, WaitingSubjects::count)
                .description("aggregates whose fold waits at a gap or at an event that cannot be read")
                .register(meters);
        return waiting;
    }

    @Bean
    AgreementRows agreementRows(MongoOperations mongo) {
        return new AgreementRows(mongo);
    }

    @Bean
    CommitmentRows commitmentRows(MongoOperations mongo) {
        return new CommitmentRows(mongo);
    }

    @Bean
    CommitteeRows committeeRows(MongoOperations mongo) {
        return new CommitteeRows(mongo);
    }

    @Bean
    MeetingRows meetingRows(MongoOperations mongo) {
        return new MeetingRows(mongo);
    }

    @Bean
    NotificationRows notificationRows(MongoOperations mongo) {
        return new NotificationRows(mongo);
    }

    @Bean
    Rows rows(MongoOperations mongo) {
        return new Rows(mongo);
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
