package org.yishiting.draws;

import java.util.HashSet;
import java.util.List;

/**
 * Somebody who came forward.
 *
 * @param ref names them in what is published without saying who they are, as the number of the registration
 * @param groups those they came forward for, each once
 */
public record Entry(String ref, List<String> groups) {

    public Entry {
        Malformed.word("ref", ref);
        Malformed.unless(groups != null && !groups.isEmpty(), "entry " + ref + " names no group");
        groups = List.copyOf(groups);
        Malformed.unless(new HashSet<>(groups).size() == groups.size(), "entry " + ref + " names a group twice");
    }
}
