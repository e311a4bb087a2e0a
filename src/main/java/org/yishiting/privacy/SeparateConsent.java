package org.yishiting.privacy;

import static org.yishiting.base.RuleViolation.require;

import java.util.List;

/** 单独同意: what somebody is asked for this one item, in the words they are shown. Another item, another receiver, another field is asked anew. */
public sealed interface SeparateConsent {

    Purpose purpose();

    /** Which item, as in {@code minutes:…}; at most 120 characters. */
    String item();

    /** What is agreed to, as shown; at most 600 characters. */
    String words();

    /**
     * A name, photo, quote or honour that is shown to others.
     *
     * @param words what is shown and where, in the person's language
     */
    record Publication(Purpose purpose, String item, String words) implements SeparateConsent {

        /** Refuses with {@code privacy.consent.words-missing} what does not say what it is about. */
        public Publication {
            require(!item.isBlank() && !words.isBlank(), "privacy.consent.words-missing");
        }
    }

    /**
     * Data that is handed to another body.
     *
     * @param receiver who gets it
     * @param why for what
     * @param fields what exactly
     */
    record Referral(String item, String receiver, String why, List<String> fields) implements SeparateConsent {

        /** Refuses with {@code privacy.consent.words-missing} unless receiver, purpose and fields are named. */
        public Referral {
            require(!item.isBlank() && !receiver.isBlank() && !why.isBlank() && !fields.isEmpty(), "privacy.consent.words-missing");
            fields = List.copyOf(fields);
        }

        @Override
        public Purpose purpose() {
            return Purposes.REFERRAL;
        }

        @Override
        public String words() {
            return receiver + "｜" + why + "｜" + String.join("、", fields);
        }
    }
}
