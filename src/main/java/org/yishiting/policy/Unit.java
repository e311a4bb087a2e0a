package org.yishiting.policy;

/** What a number of the policy pack counts. */
public enum Unit {
    MINUTES, HOURS, WORKHOURS, DAYS, WORKDAYS, MONTHS, YEARS, PERCENT, PEOPLE, POINTS, CHARACTERS
}
