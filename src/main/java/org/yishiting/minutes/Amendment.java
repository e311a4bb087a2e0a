package org.yishiting.minutes;

import java.time.Instant;

/** 更正: what was found wrong after the minutes were issued, counted from 1; its record points to that of the minutes. */
public record Amendment(int number, String was, String shouldBe, String why, Instant at, String record) {}
