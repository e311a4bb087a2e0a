package org.yishiting.community;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an act that was done for somebody at the desk is taken back, when they dispute it or notice a slip at once. A bean of the module that owns the
 * act; whoever keeps the journal of the desk calls it. An act without one is put right by hand, and whoever decides says how.
 */
public interface DeskUndo {

    /** What people have changed with their own hands goes before what was typed for them. */
    String CHANGED_SINCE = "community.desk.changed-since";

    /** Service and method, as in {@code Voting.cast}. */
    String act();

    /** Which thing it was about, as an id in words, from what the act was given after the actor and what it answered; empty where this one cannot be taken back. */
    Optional<String> about(List<?> given, @Nullable Object answer);

    /**
     * Takes back what was done at that moment, in the caller's transaction. Answers the message key of what was done. Refuses with the reason what is
     * too late, and what the person has changed themselves since ({@link #CHANGED_SINCE}).
     */
    String undo(Actor person, String about, Instant doneAt);

    /** @param about a null answer where this one cannot be taken back */
    static DeskUndo of(String act, About about, Undo undo) {
        return new DeskUndo() {
            @Override
            public String act() {
                return act;
            }

            @Override
            public Optional<String> about(List<?> given, @Nullable Object answer) {
                return Optional.ofNullable(about.of(given, answer)).map(Object::toString);
            }

            @Override
            public String undo(Actor person, String about, Instant doneAt) {
                return undo.undo(person, about, doneAt);
            }
        };
    }

    /** As {@link DeskUndo#about}; of an id its text is kept. */
    @FunctionalInterface
    interface About {
        @Nullable Object of(List<?> given, @Nullable Object answer);
    }

    /** As {@link DeskUndo#undo}. */
    @FunctionalInterface
    interface Undo {
        String undo(Actor person, String about, Instant doneAt);
    }
}
