package org.yishiting.policy;

import static org.yishiting.policy.Unit.CHARACTERS;
import static org.yishiting.policy.Unit.DAYS;
import static org.yishiting.policy.Unit.HOURS;
import static org.yishiting.policy.Unit.MINUTES;
import static org.yishiting.policy.Unit.MONTHS;
import static org.yishiting.policy.Unit.PEOPLE;
import static org.yishiting.policy.Unit.PERCENT;
import static org.yishiting.policy.Unit.WORKDAYS;
import static org.yishiting.policy.Unit.WORKHOURS;

import java.util.Locale;

/** The numbers that the law, the community or the portal may set. What they are called is in the words of the module. */
public enum PolicyKey {

    HALL_STATEMENT_LENGTH(CHARACTERS),
    HALL_SCREENING_WORKDAYS(WORKDAYS),
    HALL_APPEAL_WORKDAYS(WORKDAYS),
    HALL_MODERATION_HOURS(WORKHOURS),
    HALL_SPEAK_DAYS(DAYS),
    HALL_MEETING_NOTICE_DAYS(DAYS),
    HALL_MINUTES_WORKDAYS(WORKDAYS),
    HALL_PUBLICITY_DAYS(DAYS),
    HALL_REVIEW_DAYS(DAYS),
    HALL_REOPEN_BELOW_PERCENT(PERCENT),
    HALL_REOPEN_RATINGS(PEOPLE),
    ACT_REMIND_PERCENT(PERCENT),
    ACT_PAUSE_WORKDAYS(WORKDAYS),
    ACT_REWORK_WORKDAYS(WORKDAYS),
    DATA_SMALLEST_CELL(PEOPLE),
    DATA_SMALLEST_GROUP(PEOPLE),
    DATA_ANSWER_DAYS(DAYS),
    ASSISTANCE_IDLE_MINUTES(MINUTES),
    ASSISTANCE_CODE_DAYS(DAYS),
    ASSISTANCE_CONTEST_WORKDAYS(WORKDAYS),
    MATTER_RED_HOURS(HOURS),
    MATTER_ORANGE_HOURS(HOURS),
    MATTER_YELLOW_WORKDAYS(WORKDAYS),
    MATTER_GREEN_DAYS(DAYS),
    MATTER_BLUE_DAYS(DAYS),
    ASSEMBLY_NOTICE_DAYS(DAYS),
    ROLL_PUBLISH_DAYS(DAYS),
    ROLL_OBJECTION_DAYS(DAYS),
    ROLL_DECISION_DAYS(DAYS),
    ENROLMENT_RESIDENCE_MONTHS(MONTHS),
    PERMIT_RESIDENCE_MONTHS(MONTHS),
    PERMIT_ISSUE_DAYS(DAYS),
    PERMIT_REMIND_DAYS(DAYS),
    RESIDENCE_REVIEW_WORKDAYS(WORKDAYS),
    RESIDENCE_PERMIT_MONTHS(MONTHS),
    RESIDENCE_SLIP_MONTHS(MONTHS),
    RESIDENCE_LEASE_MONTHS(MONTHS),
    RESIDENCE_LETTER_MONTHS(MONTHS),
    RESIDENCE_VISIT_MONTHS(MONTHS),
    RESIDENCE_NEIGHBOURS_MONTHS(MONTHS),
    RESIDENCE_VOUCHES(PEOPLE),
    RESIDENCE_INVITE_DAYS(DAYS),
    RESIDENCE_REMIND_DAYS(DAYS),
    RESIDENCE_MOVE_MONTHS(MONTHS),
    GUIDE_CHECK_MONTHS(MONTHS),
    HEARING_NOTICE_DAYS(DAYS),
    HEARING_REPORT_WORKDAYS(WORKDAYS),
    MEDIATION_DAYS(DAYS),
    MEDIATION_CONFIRM_DAYS(DAYS),
    PETITION_TELL_DAYS(DAYS),
    PETITION_HANDLE_DAYS(DAYS),
    DISCLOSURE_WORKDAYS(WORKDAYS),
    CPPCC_NOTICE_WORKDAYS(WORKDAYS),
    CPPCC_MINUTES_WORKDAYS(WORKDAYS);

    private final Unit unit;

    PolicyKey(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /** As in {@code hall.speak-days}: what it belongs to, then what it is. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }
}
