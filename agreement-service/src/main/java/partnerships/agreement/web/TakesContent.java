package partnerships.agreement.web;

import static partnerships.agreement.AgreementRefusal.CLAUSE_TWICE;
import static partnerships.agreement.AgreementRefusal.DURATION_CONTRADICTS_TERM;
import static partnerships.agreement.AgreementRefusal.LANGUAGE_INVALID;
import static partnerships.agreement.AgreementRefusal.LANGUAGE_TWICE;
import static partnerships.agreement.AgreementRefusal.PARTY_TWICE;
import static partnerships.agreement.AgreementRefusal.SEAT_TWICE;
import static partnerships.agreement.AgreementRefusal.SHARES_NOT_100;
import static partnerships.agreement.AgreementRefusal.TERM_IMPOSSIBLE;
import static partnerships.agreement.AgreementRefusal.TITLE_MISSING;
import static partnerships.agreement.AgreementRefusal.ZONE_UNKNOWN;
import static partnerships.defaults.web.DateRefusal.DATE_IMPOSSIBLE;
import static partnerships.defaults.web.DateRefusal.PERIOD_IMPOSSIBLE;
import static partnerships.store.StoreRefusal.REFERENCE_INVALID;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import partnerships.defaults.web.RefusesAlso;

/** Declares what an operation refuses that is told the content of an agreement, as far as that makes no sense in any state. */
@Refuses({
    TITLE_MISSING,
    PARTY_TWICE,
    CLAUSE_TWICE,
    SEAT_TWICE,
    ZONE_UNKNOWN,
    LANGUAGE_INVALID,
    LANGUAGE_TWICE,
    SHARES_NOT_100,
    TERM_IMPOSSIBLE,
    DURATION_CONTRADICTS_TERM
})
@RefusesAlso(
        store = REFERENCE_INVALID,
        dates = {DATE_IMPOSSIBLE, PERIOD_IMPOSSIBLE})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface TakesContent {}
