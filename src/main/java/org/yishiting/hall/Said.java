package org.yishiting.hall;

import org.yishiting.moderation.Publication;

/** A statement somebody has just made, and whether all read it at once. */
public record Said(StatementView statement, Publication publication) {}
