package org.yishiting.transcripts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One piece of the minutes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Passage.Said.class, name = "speech"), @JsonSubTypes.Type(value = Passage.Asked.class, name = "question"),
        @JsonSubTypes.Type(value = Passage.Noted.class, name = "note"), @JsonSubTypes.Type(value = Passage.Disputed.class, name = "dispute"),
        @JsonSubTypes.Type(value = Passage.Voted.class, name = "vote"), @JsonSubTypes.Type(value = Passage.Resolved.class, name = "resolution"),
        @JsonSubTypes.Type(value = Passage.Dissented.class, name = "dissent")})
public sealed interface Passage {

    /** Somebody spoke. {@code verbatim} when these are the very words, not a summary of them. */
    record Said(String speaker, String office, String words, boolean verbatim) implements Passage {}

    /** Somebody asked, somebody answered; the answer is empty where there was none. */
    record Asked(String asker, String question, String answerer, String answer) implements Passage {}

    /** What happened or was announced. */
    record Noted(String words) implements Passage {}

    /** A point on which people differ (争议焦点), counted from 1. */
    record Disputed(int number, String words) implements Passage {}

    /**
     * A motion that was put to the vote.
     *
     * @param base how many could vote
     * @param rule what it needed, in words
     */
    record Voted(String motion, boolean secret, int yes, int no, int abstained, int base, String rule, boolean carried) implements Passage {}

    /** 议定事项, counted from 1: what, who does it, with whom, until when. */
    record Resolved(int number, String what, @Nullable String who, @Nullable String with, @Nullable LocalDate until) implements Passage {}

    /** An opinion that was not shared, in the words of who holds it. */
    record Dissented(String who, String words) implements Passage {}
}
