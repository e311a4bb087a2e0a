package org.yishiting.servicecatalog;

import java.util.List;
import java.util.Map;

/**
 * How the self-check weighs a service. The browser takes the first rule that fits, or else {@code otherwise}; the server never hears the answers.
 */
public record SelfCheck(List<Rule> rules, Likelihood otherwise, String say) {

    public SelfCheck {
        rules = List.copyOf(rules);
    }

    /** @param when for each question the answers that fit; all of them have to */
    public record Rule(Map<String, List<String>> when, Likelihood then, String say) {}
}
