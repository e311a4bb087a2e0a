package org.yishiting.decisions;

/** An option as pages show it, with how many took which stance. {@code number} counts from 1. */
public record OptionView(OptionId id, int number, String title, String text, String cost, String affects, String doer, int support, int condition, int oppose) {

    public int all() {
        return support + condition + oppose;
    }

    public int of(OptionStance stance) {
        return switch (stance) {
            case SUPPORT -> support;
            case CONDITION -> condition;
            case OPPOSE -> oppose;
        };
    }
}
