package partnerships.agreement;

import static java.util.function.Predicate.not;
import static partnerships.agreement.AgreementRefusal.NEEDS_AMENDMENT;
import static partnerships.agreement.AgreementRefusal.NOTHING_TO_CORRECT;
import static partnerships.agreement.AgreementRefusal.NOT_CORRECTABLE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.AgreementEvent.AgreementFactCorrected;
import partnerships.store.Refused;

/**
 * Mending what was recorded, at any time. What a correction may change: the table of {@link CorrectionRule}. What is compared is the whole content, fact by fact, so it makes no
 * difference under which path a change comes: a parent that is replaced changes the facts in it.
 */
public record Correcting(Agreement agreement) {

    /**
     * Corrects a recorded fact. Deadlines follow the corrected term, and what time had concluded is taken back where it no longer
     * holds.
     *
     * @param corrected the whole content as its source says
     * @throws Refused {@code WITHDRAWN}, {@code DATE_IN_FUTURE}, {@code NOTHING_TO_CORRECT}, {@code TITLE_MISSING},
     *     {@code NOT_CORRECTABLE}; after signature {@code NEEDS_AMENDMENT} for what was agreed upon
     */
    public List<AgreementEvent> correct(Correction correction, Content corrected, Instant now) {
        agreement.requireNotWithdrawn();
        requireAllowed(correction, agreement.content(), corrected, agreement.status());
        corrected.signedOn().earliest().ifPresent(day -> agreement.zone().requireNotInFuture(day, now));
        var validFrom = correction.validFrom();
        var fact = new AgreementFactCorrected(
                correction,
                corrected.restated(correction.path(), correction.source()),
                validFrom == null ? null : agreement.zone().startOf(validFrom));
        var settled = Unknowns.settled(
                agreement.issues(), correction, corrected, agreement.status().signed());
        return Stream.of(
                        Stream.<AgreementEvent>of(fact),
                        new Running(agreement.after(fact)).reversed(now).stream(),
                        settled.stream())
                .flatMap(each -> each)
                .toList();
    }

    /**
     * Says whether the content may take the place of what is recorded.
     *
     * @throws Refused {@code NOTHING_TO_CORRECT}, {@code TITLE_MISSING}, {@code NOT_CORRECTABLE}, {@code NEEDS_AMENDMENT}
     */
    private static void requireAllowed(Correction correction, Content recorded, Content corrected, Status status) {
        if (corrected.equals(recorded)) {
            throw new Refused(NOTHING_TO_CORRECT, "that is what is recorded; send a value that differs");
        }
        corrected.requireTitle();
        for (var rule : CorrectionRule.values()) {
            requireAllowed(rule, correction, recorded, corrected, binds(rule, status));
        }
    }

    /** A first signature binds to the text; that the last one is still to come stays so until it is given. */
    private static boolean binds(CorrectionRule rule, Status status) {
        return status.signed()
                || (rule != CorrectionRule.SIGNATURE_TO_COME && status instanceof Status.PartiallySigned);
    }

    private static void requireAllowed(
            CorrectionRule rule, Correction correction, Content recorded, Content corrected, boolean signed) {
        var allowed = signed ? rule.afterSignature() : rule.beforeSignature();
        var before = rule.facts(recorded);
        var after = rule.facts(corrected);
        changed(before, after).stream()
                .filter(not(path -> allows(allowed, correction, before.get(path), after.get(path))
                        || movedOnly(rule, correction, before, after)))
                .findFirst()
                .ifPresent(path -> {
                    throw refused(rule, path, signed);
                });
    }

    private static boolean allows(
            CorrectionRule.Allowed allowed, Correction correction, @Nullable Object before, @Nullable Object after) {
        return switch (allowed) {
            case ANYTHING -> true;
            case NOTHING -> false;
            case TYPING -> correction.typingError() && before != null && after != null;
            case UNKNOWN_OR_TYPING ->
                after != null && (before == null || Known.refines(before, after) || correction.typingError());
        };
    }

    /** A seat under a mistyped post: one goes, another comes, and there are no fewer. */
    private static boolean movedOnly(
            CorrectionRule rule, Correction correction, Map<String, Object> before, Map<String, Object> after) {
        return rule == CorrectionRule.SEATS && correction.typingError() && after.size() >= before.size();
    }

    private static List<String> changed(Map<String, Object> before, Map<String, Object> after) {
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .toList();
    }

    private static Refused refused(CorrectionRule rule, String path, boolean signed) {
        return signed && rule.byAmendment()
                ? new Refused(
                        NEEDS_AMENDMENT,
                        path + " is agreed upon: a correction may state it where it is unknown, or with typingError"
                                + " correct what was copied wrongly; anything else is an amendment")
                : new Refused(NOT_CORRECTABLE, path + " stays as it is; withdraw what should not be recorded");
    }
}
