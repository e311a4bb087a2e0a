package org.yishiting.decisions;

/** An option as it is written down: what it is, what it costs, who is affected, who would do it. All five are needed. */
public record OptionDraft(String title, String text, String cost, String affects, String doer) {}
