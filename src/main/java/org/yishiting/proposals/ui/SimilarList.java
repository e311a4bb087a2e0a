package org.yishiting.proposals.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.yishiting.hall.HallPaths;
import org.yishiting.proposals.ProposalsPaths;
import org.yishiting.proposals.Similar;

/** What others said in nearly the same words. */
final class SimilarList extends Div {

    SimilarList(String title, List<Similar> similar) {
        var list = new UnorderedList();
        list.addClassName("ys-pr-near");
        similar.forEach(it -> list.add(new ListItem(new Anchor(link(it), it.number() + " " + it.title()))));
        add(new Paragraph(title), list);
    }

    private static String link(Similar similar) {
        return similar.topic() == null ? ProposalsPaths.proposal(Objects.requireNonNull(similar.proposal())) : HallPaths.topic(similar.topic());
    }
}
