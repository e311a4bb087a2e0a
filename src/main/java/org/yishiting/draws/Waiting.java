package org.yishiting.draws;

import java.util.List;

/** 候补: who moves up in a group when somebody cannot come, the next one first. */
public record Waiting(String group, List<String> refs) {

    public Waiting {
        refs = List.copyOf(refs);
    }
}
