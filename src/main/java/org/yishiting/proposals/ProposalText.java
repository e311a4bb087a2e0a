package org.yishiting.proposals;

import static org.yishiting.base.RuleViolation.require;

import org.jspecify.annotations.Nullable;
import org.yishiting.base.PlainText;

/** A proposal as it is written. {@code behalf} is the name of an organisation of the community, null for oneself. */
public record ProposalText(String title, String problem, @Nullable String behalf) {

    public static final int MAX_TITLE = 40;
    public static final int MAX_PROBLEM = 2000;

    /** Tidied. Refuses what is empty, too long ({@code proposals.text.title}, {@code .problem}) or gives a person away ({@code .personal}). */
    public ProposalText {
        title = PlainText.line(title);
        problem = PlainText.lines(problem);
        require(!title.isEmpty() && title.length() <= MAX_TITLE, "proposals.text.title", MAX_TITLE);
        require(!problem.isEmpty() && problem.length() <= MAX_PROBLEM, "proposals.text.problem", MAX_PROBLEM);
        require(!PlainText.givesPersonAway(title) && !PlainText.givesPersonAway(problem), "proposals.text.personal");
        behalf = behalf == null || behalf.isBlank() ? null : behalf.strip();
    }
}
