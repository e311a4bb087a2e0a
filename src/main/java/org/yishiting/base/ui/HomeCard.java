package org.yishiting.base.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/** What a module shows on the home page of a community. Beans stand in the order of {@code @Order}. */
public interface HomeCard {

    /** Things that wait for the person who is signed in or that anybody may do next, the most urgent first. */
    default List<Component> waiting(String communityCode) {
        return List.of();
    }

    /** Lists below, each a section with a {@link SectionHeader} and a {@link RowList}. */
    default List<Component> sections(String communityCode) {
        return List.of();
    }
}
