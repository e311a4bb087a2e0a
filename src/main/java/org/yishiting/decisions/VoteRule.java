package org.yishiting.decisions;

/**
 * By which rule a vote outside the portal is counted. Owners (民法典§278): two thirds of heads and of area take part; ordinary matters need more
 * than half of both of those voting, items 6 to 8 (raising money, rebuilding, changing the use) three quarters. Assembly of residents: more
 * than half of those entitled are present, more than half of those present decide.
 */
public enum VoteRule {
    OWNERS_ORDINARY, OWNERS_MAJOR, ASSEMBLY
}
