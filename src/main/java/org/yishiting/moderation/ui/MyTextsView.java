package org.yishiting.moderation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Still;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.moderation.OwnText;
import org.yishiting.moderation.Review;
import org.yishiting.residents.CurrentActor;

/** What somebody wrote and what became of it, the newest first. */
@Route(ModerationPaths.MINE)
@PermitAll
@StyleSheet("context://moderation/moderation.css")
class MyTextsView extends Div implements BeforeEnterObserver {

    private static final int PER_PAGE = 20;

    private final Review review;
    private final CurrentActor actor;

    MyTextsView(Review review, CurrentActor actor) {
        this.review = review;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var page = event.getLocation().getQueryParameters().getSingleParameter("page").filter(it -> it.matches("\\d{1,4}")).map(Integer::parseInt).orElse(0);
        var texts = review.of(actor.get(), page, PER_PAGE);
        removeAll();
        add(new PageHeader(getTranslation("moderation.mine.title")).meta(getTranslation("moderation.mine.meta")));
        if (texts.isEmpty()) {
            add(new EmptyState(getTranslation("moderation.mine.empty.title"), getTranslation("moderation.mine.empty.text")));
            return;
        }
        add(Still.of(list(texts)));
        if (texts.size() == PER_PAGE) {
            add(new LinkButton(ModerationPaths.MINE + "?page=" + (page + 1), getTranslation("moderation.mine.older")));
        }
    }

    private static RowList list(List<OwnText> texts) {
        return new RowList(texts.stream().map(Words::row).toList());
    }
}
