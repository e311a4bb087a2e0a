package org.yishiting.policy;

/** HOLIDAY: no work, whatever the day of the week. SWAPPED_WORKDAY (调休): work on a weekend, in exchange for a holiday. */
public enum DayKind {
    HOLIDAY, SWAPPED_WORKDAY
}
