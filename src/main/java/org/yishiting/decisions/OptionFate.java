package org.yishiting.decisions;

/** An option and what became of it. */
public record OptionFate(OptionId option, int number, String title, Fate fate) {}
