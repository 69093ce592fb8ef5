package partnerships.rows.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.rows.AgreementContent;
import partnerships.rows.AgreementContent.Domain;
import partnerships.rows.AgreementContent.Party;
import partnerships.rows.AgreementRow;
import partnerships.rows.AgreementState;
import partnerships.rows.PublishedDate;
import partnerships.rows.TemporalStatus;
import partnerships.rows.persistence.Visibility;

/** An agreement in a list. What is not known is absent, or a date with the qualifier {@code UNKNOWN}. */
record AgreementView(
        String id,
        long version,
        @Nullable String reference,
        Map<String, String> title,
        @Nullable String kind,
        AgreementState state,
        TemporalStatus temporalStatus,
        @Nullable String parentId,
        List<Party> parties,
        List<String> domains,
        PublishedDate signedOn,
        PublishedDate termFrom,
        PublishedDate termTo,
        @Nullable String renewal,
        @Nullable String notice,
        @Nullable String duration,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate endedOn,
        List<String> remainingParties,
        int openIssues) {

    static AgreementView of(AgreementRow row, LocalDate today, Visibility visible) {
        AgreementContent content = row.content();
        var life = row.life();
        return new AgreementView(
                row.id(),
                row.seq(),
                content == null ? null : content.reference(),
                content == null ? Map.of() : content.title(),
                content == null ? null : content.kind(),
                row.state(),
                TemporalStatus.of(row.keys(), today),
                content == null ? null : visible.visible(content.parentId()),
                content == null ? List.of() : content.parties(),
                content == null
                        ? List.of()
                        : content.domains().stream().map(Domain::asWritten).toList(),
                life.signedOn(),
                content == null ? PublishedDate.UNKNOWN : content.term().from(),
                content == null ? PublishedDate.UNKNOWN : content.term().to(),
                content == null ? null : content.term().renewal(),
                content == null ? null : content.term().notice(),
                content == null ? null : content.term().duration(),
                life.effectiveOn(),
                life.endedOn(),
                life.remainingParties(),
                row.issues().size());
    }
}
