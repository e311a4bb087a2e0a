package org.yishiting.privacy;

import java.util.List;

/** What is kept of a person of one kind, and what the register says of it. */
public record Kept(DataLine line, List<Held> items) {}
