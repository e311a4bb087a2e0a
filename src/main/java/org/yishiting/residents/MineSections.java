package org.yishiting.residents;

import java.util.List;
import org.yishiting.community.Actor;

/** What a module knows of a person's own doings and shows on the page of what is theirs. Beans stand in the order of {@code @Order}; empty where there is nothing. */
public interface MineSections {

    List<MineSection> sections(Actor actor);
}
