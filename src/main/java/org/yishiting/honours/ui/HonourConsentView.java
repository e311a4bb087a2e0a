package org.yishiting.honours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.honours.HonourKind;
import org.yishiting.honours.HonourNomination;
import org.yishiting.honours.HonourNominationId;
import org.yishiting.honours.HonourNominations;
import org.yishiting.honours.HonourStanding;
import org.yishiting.honours.Honours;
import org.yishiting.honours.HonoursPaths;
import org.yishiting.residents.CurrentActor;

/** A nomination for those it names: agreeing, saying no without a trace, hiding it again, appealing. */
@Route(HonoursPaths.NOMINATION)
@PermitAll
@StyleSheet("context://honours/honours.css")
class HonourConsentView extends Div implements BeforeEnterObserver {

    private final HonourNominations nominations;
    private final Honours honours;
    private final Communities communities;
    private final CurrentActor currentActor;

    HonourConsentView(HonourNominations nominations, Honours honours, Communities communities, CurrentActor currentActor) {
        this.nominations = nominations;
        this.honours = honours;
        this.communities = communities;
        this.currentActor = currentActor;
        addClassName("ys-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = currentActor.get();
        var id = event.getRouteParameters().get("nomination").filter(it -> it.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(HonourNominationId::parse).orElseThrow(NotFoundException::new);
        removeAll();
        nominations.find(actor, id).ifPresentOrElse(it -> show(it, actor), () -> add(new PageHeader(getTranslation("honours.title")).still(),
                new EmptyState(getTranslation("honours.gone"), getTranslation("honours.gone.text"))));
    }

    private void show(HonourNomination it, Actor actor) {
        var honour = honours.find(it.honour()).orElseThrow();
        var code = communities.find(honour.community()).map(CommunitySummary::code).map(String::valueOf).orElse("");
        var head = new PageHeader(it.name()).crumb(HonoursPaths.honours(code), getTranslation("honours.title"), it.honourTitle());
        if (it.concerned()) {
            head.meta(Parts.badge(it.standing(), it.shown()));
        }
        var card = new Div(Parts.written(it.words()));
        card.addClassName("ys-card");
        add(head.still(), Still.of(card));
        if (!it.concerned() && it.byReader()) {
            add(Notice.info(getTranslation("honours.made.share")));
            return;
        }
        switch (it.standing()) {
            case PROPOSED, AGREED -> add(open(it, actor));
            case AWARDED -> add(awarded(it, actor));
            case REFUSED -> refused(it, actor);
            case DECLINED -> add(Notice.info(getTranslation("honours.gone.text")));
        }
    }

    private Component open(HonourNomination it, Actor actor) {
        var no = PageParts.asking("honours.no", "honours.no-means", () -> {
            nominations.decline(actor, it.id());
            Parts.again();
        });
        if (it.agreed()) {
            var notice = Notice.ok(getTranslation(it.waitsFor() > 0 ? "honours.agreed.others" : "honours.agreed", it.waitsFor()));
            notice.also(PageParts.acts(no));
            return notice;
        }
        var draft = Parts.draft("agree", it.id(), actor);
        var name = Parts.name(draft);
        name.setValue(it.name());
        var why = new Paragraph(getTranslation("honours.ask.shown"));
        why.addClassName("ys-why");
        var form = new Article(PageParts.line(getTranslation(it.kind() == HonourKind.HOUSEHOLD ? "honours.ask.household" : "honours.ask", it.honourTitle())), name, why,
                PageParts.acts(PageParts.main("honours.yes", () -> {
                    nominations.agree(actor, it.id(), name.getValue());
                    Draft.forget(draft + ".name");
                    Parts.again();
                }), no));
        form.addClassNames("ys-card", "ys-form");
        return form;
    }

    private Component awarded(HonourNomination it, Actor actor) {
        var on = it.awardedOn() == null ? "" : LocalDates.full(it.awardedOn(), getLocale());
        if (it.agreed()) {
            return Notice.ok(getTranslation(it.shown() ? "honours.awarded.shown" : "honours.awarded.others", on)).also(PageParts.acts(PageParts.act("honours.hide", () -> {
                nominations.hide(actor, it.id());
                Parts.again();
            })));
        }
        return Notice.info(getTranslation("honours.awarded.hidden", on)).also(PageParts.acts(PageParts.act("honours.show", () -> {
            nominations.agree(actor, it.id(), it.name());
            Parts.again();
        })));
    }

    private void refused(HonourNomination it, Actor actor) {
        add(Notice.late(getTranslation("honours.refused", String.valueOf(it.reason()))));
        if (it.answer() != null) {
            add(Notice.info(getTranslation("honours.answered", it.answer())));
        } else if (it.appeal() != null) {
            add(Notice.info(getTranslation("honours.waits")));
        } else {
            var draft = Parts.draft("appeal", it.id(), actor);
            var words = PageParts.area("honours.appeal", "honours.appeal.help", Parts.MAX_WORDS, draft);
            var form = new Article(words, PageParts.acts(PageParts.main("honours.appeal.go", () -> {
                nominations.appeal(actor, it.id(), words.getValue());
                Draft.forget(draft);
                Parts.again();
            })));
            form.addClassNames("ys-card", "ys-form");
            add(form);
        }
        if (it.standing() == HonourStanding.REFUSED) {
            add(Still.of(new Div(PageParts.line(getTranslation("honours.refused.quiet")))));
        }
    }
}
