package org.yishiting.honours;

/** How many of those present were for it. Each nomination is voted on by itself: nobody stands against anybody. */
public record NominationVote(HonourNominationId nomination, int inFavour) {}
