package org.yishiting.base.ui;

/** The five steps as pages show them: 问 说 议 办 评. Its hue is in {@code data-step}. */
public enum StepName {
    ASK, SPEAK, DELIBERATE, ACT, REVIEW;

    /** The value of {@code data-step} and the last part of translation keys. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public int number() {
        return ordinal() + 1;
    }
}
