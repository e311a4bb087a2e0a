package org.yishiting.opendata;

import java.util.List;

/** One page of a public list; pages count from 0. Answered as JSON, or as CSV where {@code text/csv} or {@code ?format=csv} is asked for. */
public record Items<T extends Record>(List<T> items, int page, int size, long total) {

    /** What addresses that answer with a list produce; the first is what they answer when nothing is asked for. */
    public static final String JSON = "application/json";

    public static final String CSV = "text/csv";
}
