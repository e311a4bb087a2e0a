package org.yishiting.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A kind of text that is looked at before it goes public, or again when somebody reports it. The module that owns the text provides a bean; all
 * calls are part of the act of the author or the moderator, in its transaction.
 */
public interface Moderated {

    /** As in {@link Subject#kind}. */
    String kind();

    /** The words as they stand, for the moderator and the author. Empty when the text is no more. */
    Optional<String> text(String id);

    /** The words of several by their ids, for lists. */
    default Map<String, String> texts(Collection<String> ids) {
        return ids.stream().flatMap(id -> text(id).map(it -> Map.entry(id, it)).stream()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where a public text comes from that was written before moderation knew of it, so that it can be reported all the same. */
    default Optional<Origin> origin(String id) {
        return Optional.empty();
    }

    /** Addresses of pictures that belong to it. */
    default List<String> pictures(String id) {
        return List.of();
    }

    /** Puts other words in their place; refuses what the owner takes from nobody: too short, too long. */
    void change(String id, String text);

    /** From now on everybody sees it: for the first time, or again. */
    void publish(String id);

    /** Nobody but its author sees it any more. Where it was public, a placeholder with the clause ({@code moderation.placeholder}) takes its place. */
    void withhold(String id, Clause clause);

    /** Whether its author may take it back by themselves: only while what came of it is still open. */
    default boolean withdrawable(String id) {
        return false;
    }

    /** Its author takes it back: nobody sees it any more, and nothing takes its place. */
    void takeBack(String id);
}
