package org.yishiting.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yishiting.policy.PolicyKey;

/** What is elected decides by which numbers of the policy pack people enrol. */
public enum ElectionKind {

    /** 居民委员会 */
    COMMUNITY(PolicyKey.COMMUNITY_RESIDENCE_MONTHS, PolicyKey.COMMUNITY_ROLL_PUBLISH_DAYS, PolicyKey.COMMUNITY_ROLL_OBJECTION_DAYS,
            PolicyKey.COMMUNITY_ROLL_DECISION_DAYS, null, null),

    /** 村民委员会: who has no local hukou also needs the consent of the villagers' assembly. */
    VILLAGE(PolicyKey.ENROLMENT_RESIDENCE_MONTHS, PolicyKey.ROLL_PUBLISH_DAYS, PolicyKey.ROLL_OBJECTION_DAYS, PolicyKey.ROLL_DECISION_DAYS,
            PolicyKey.ASSEMBLY_NOTICE_DAYS, PolicyKey.ENROLMENT_CONSENT_PERCENT);

    final PolicyKey residence;
    final PolicyKey publish;
    final PolicyKey objection;
    final PolicyKey decision;
    final @Nullable PolicyKey notice;
    final @Nullable PolicyKey consent;

    ElectionKind(PolicyKey residence, PolicyKey publish, PolicyKey objection, PolicyKey decision, @Nullable PolicyKey notice, @Nullable PolicyKey consent) {
        this.residence = residence;
        this.publish = publish;
        this.objection = objection;
        this.decision = decision;
        this.notice = notice;
        this.consent = consent;
    }

    /** Whether an assembly has to consent to those without local hukou. */
    public boolean asksAssembly() {
        return consent != null;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All numbers of the rule set, in the order in which they are told. */
    List<PolicyKey> numbers() {
        var numbers = new ArrayList<>(List.of(PolicyKey.ENROLMENT_AGE_YEARS, residence, PolicyKey.ENROLMENT_OPEN_DAYS, PolicyKey.ENROLMENT_CHECK_WORKDAYS));
        if (consent != null && notice != null) {
            numbers.addAll(List.of(notice, consent));
        }
        numbers.addAll(List.of(publish, objection, decision, PolicyKey.ROLL_REMOVE_DAYS));
        return numbers;
    }
}
