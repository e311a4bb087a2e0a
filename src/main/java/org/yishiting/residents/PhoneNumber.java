package org.yishiting.residents;

import static org.yishiting.base.RuleViolation.require;

/** A phone number as it is dialled. Never stored or logged as it is: {@link #toString()} hides it. */
public record PhoneNumber(String digits) {

    /** Reads what people type, with spaces and dashes. Refuses with {@code residents.phone.incomplete}. */
    public static PhoneNumber parse(String typed) {
        var plain = typed.replaceAll("[\\s\\-()（）]", "").replaceFirst("^(\\+|00)86", "");
        require(plain.matches("1[3-9]\\d{9}|\\+[1-9]\\d{7,14}"), "residents.phone.incomplete");
        return new PhoneNumber(plain);
    }

    /** Enough for its owner to recognise it. */
    public String hint() {
        return digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
    }

    @Override
    public String toString() {
        return "PhoneNumber[hidden]";
    }
}
