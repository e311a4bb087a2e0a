package org.yishiting.proposals;

import java.util.Arrays;
import java.util.List;

/** A line of a competence list. {@code number} counts within its kind, from 1; {@code referral} is empty where nobody is named. */
public record CompetenceEntry(EntryId id, CompetenceKind kind, int number, String text, String hints, String referral) {

    List<String> words() {
        return Arrays.stream(hints.split("[\\s,，、;；]+")).filter(it -> !it.isBlank()).toList();
    }
}
