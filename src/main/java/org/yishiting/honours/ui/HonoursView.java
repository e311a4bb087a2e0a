package org.yishiting.honours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.honours.Honour;
import org.yishiting.honours.HonourKind;
import org.yishiting.honours.HonourNomination;
import org.yishiting.honours.HonourNominationDraft;
import org.yishiting.honours.HonourNominations;
import org.yishiting.honours.Honoured;
import org.yishiting.honours.Honours;
import org.yishiting.honours.HonoursPaths;
import org.yishiting.records.RecordNumber;
import org.yishiting.records.RecordsPaths;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** 邻里荣誉: what people can be proposed for now, and those who were honoured and agree to being named. By day, never by merit. */
@Route(HonoursPaths.HONOURS)
@AnonymousAllowed
@StyleSheet("context://honours/honours.css")
class HonoursView extends Div implements BeforeEnterObserver {

    private static final int PAGE = 20;

    private final Honours honours;
    private final HonourNominations nominations;
    private final Communities communities;
    private final CurrentCommunity current;
    private final CurrentActor currentActor;
    private final VoterRoll members;
    private final Clock clock;

    HonoursView(Honours honours, HonourNominations nominations, Communities communities, CurrentCommunity current, CurrentActor currentActor, VoterRoll members, Clock clock) {
        this.honours = honours;
        this.nominations = nominations;
        this.communities = communities;
        this.current = current;
        this.currentActor = currentActor;
        this.members = members;
        this.clock = clock;
        addClassName("ys-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        current.choose(community);
        var actor = currentActor.find().orElse(null);
        var today = LocalDates.date(clock.instant());
        var page = event.getLocation().getQueryParameters().getSingleParameter("page").filter(it -> it.matches("\\d{1,4}")).map(Integer::parseInt).orElse(0);
        removeAll();
        add(new PageHeader(getTranslation("honours.title")).crumb("", community.name(), getTranslation("honours.title")).meta(getTranslation("honours.meta")).still());
        var open = honours.opened(community.id()).stream().filter(it -> it.takesNominations(today)).toList();
        open.forEach(it -> add(open(community, it, actor, today)));
        if (actor != null) {
            var mine = nominations.mine(actor, community.id());
            if (!mine.isEmpty()) {
                add(Still.of(mine(mine)));
            }
        }
        var coming = honours.opened(community.id()).stream().filter(it -> it.calledOff() == null && it.decidedOn() == null && it.canBeDecided(today)).toList();
        if (!coming.isEmpty()) {
            add(Still.of(new Section(new SectionHeader(getTranslation("honours.coming")), new RowList(coming.stream().map(this::coming).toList()))));
        }
        honoured(community, page, open.isEmpty());
        add(Still.of(how()));
    }

    private Section open(CommunitySummary community, Honour honour, @Nullable Actor actor, LocalDate today) {
        var card = new Article(Still.of(new Div(Parts.written(honour.criteria()), PageParts.line(getTranslation("honours.open.decide", LocalDates.weekday(honour.decideBy(), getLocale()))),
                new Paragraph(DueChip.until(today, honour.closes())))));
        card.addClassNames("ys-card", "ys-stack");
        var path = HonoursPaths.honours(String.valueOf(community.code()));
        if (actor == null) {
            card.add(new LinkButton(ResidentsPaths.signIn(path), getTranslation("honours.sign-in")));
        } else if (!members.has(actor, community.id())) {
            card.add(new LinkButton(ResidentsPaths.join(community.id(), path), getTranslation("honours.join")));
        } else {
            var begin = new com.vaadin.flow.component.button.Button(getTranslation("honours.nominate"));
            begin.addClickListener(_ -> card.replace(begin, form(honour, actor, card)));
            card.add(begin);
        }
        return new Section(new SectionHeader(honour.title()).hint(getTranslation("honours.kind." + honour.kind().key())), card);
    }

    private enum Who { SELF, OTHER }

    private Div form(Honour honour, Actor actor, Article card) {
        var draft = Parts.draft("nominate", honour.id(), actor);
        var who = new ChoiceBox<>(getTranslation("honours.who"), Who.values());
        who.setItemLabelGenerator(it -> getTranslation("honours.who." + honour.kind().key() + "." + it.name()));
        var name = Parts.name(draft);
        if (honour.kind() == HonourKind.HOUSEHOLD) {
            name.setHelperText(getTranslation("honours.name.household"));
        }
        var words = PageParts.area("honours.words", "honours.words.help", Parts.MAX_WORDS, draft);
        var consent = new Paragraph();
        consent.addClassName("ys-why");
        who.addValueChangeListener(it -> consent.setText(getTranslation("honours.consent." + honour.kind().key() + "." + it.getValue().name())));
        who.setValue(Who.OTHER);
        var form = new Div();
        form.addClassName("ys-form");
        form.add(who, name, words, consent, PageParts.acts(PageParts.main("honours.nominate.go", () -> {
            RuleViolation.require(who.getValue() != null, "honours.who.missing");
            var self = who.getValue() == Who.SELF;
            var id = nominations.nominate(actor, honour.id(), new HonourNominationDraft(self, name.getValue(), words.getValue()));
            Draft.forget(draft + ".name");
            Draft.forget(draft);
            card.replace(form, new Slip(getTranslation(self ? "honours.receipt.self" : "honours.receipt.other"),
                    getTranslation("honours.receipt.mark", ReceiptCode.of(id.toString()), LocalDates.moment(clock.instant(), getLocale())))
                    .act(new Anchor(HonoursPaths.nomination(id), getTranslation("honours.receipt.see"))));
        })));
        return form;
    }

    private Section mine(List<HonourNomination> mine) {
        return new Section(new SectionHeader(getTranslation("honours.mine")), new RowList(mine.stream().map(it -> {
            var row = new ListRow(HonoursPaths.nomination(it.id()), new Seal(getTranslation("honours.seal")), it.honourTitle() + " · " + it.name());
            return it.concerned() ? row.foot(Parts.badge(it.standing(), it.shown())) : row.text(getTranslation("honours.mine.made"));
        }).toList()));
    }

    private ListRow coming(Honour it) {
        return new ListRow(HonoursPaths.honours(code(it)), new Seal(getTranslation("honours.seal")), it.title())
                .text(getTranslation("honours.open.decide", LocalDates.weekday(it.decideBy(), getLocale())));
    }

    private String code(Honour it) {
        return communities.find(it.community()).map(CommunitySummary::code).map(String::valueOf).orElse("");
    }

    private void honoured(CommunitySummary community, int page, boolean nothingOpen) {
        var found = honours.honoured(community.id(), page, PAGE);
        if (found.items().isEmpty()) {
            if (nothingOpen && page == 0) {
                add(new EmptyState(getTranslation("honours.empty"), getTranslation("honours.empty.text")));
            }
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-rows");
        found.items().forEach(it -> list.add(honoured(String.valueOf(community.code()), it)));
        var section = new Section(new SectionHeader(getTranslation("honours.named")).hint(getTranslation("honours.named.hint")), list);
        var steps = new Div();
        steps.addClassNames("ys-acts", "ys-mt5");
        var path = HonoursPaths.honours(String.valueOf(community.code()));
        if (page > 0) {
            steps.add(new LinkButton(path + "?page=" + (page - 1), getTranslation("honours.newer")));
        }
        if (found.more()) {
            steps.add(new LinkButton(path + "?page=" + (page + 1), getTranslation("honours.older")));
        }
        section.add(steps);
        add(Still.of(section));
    }

    private Component honoured(String code, Honoured it) {
        var title = new Paragraph(new Phrase(it.name()));
        title.addClassName("ys-row-t");
        var record = RecordNumber.parse(it.record()).<Component>map(number -> new Anchor(RecordsPaths.record(code, number), getTranslation("honours.record", it.record())))
                .orElseGet(() -> new Phrase(it.record()));
        var foot = new Div(new Phrase(getTranslation("honours.named.on", it.honour(), LocalDates.full(it.on(), getLocale()))), record);
        foot.addClassName("ys-row-foot");
        var item = new ListItem(new Seal(getTranslation("honours.seal")), new Div(title, Parts.written(it.words()), foot));
        item.addClassName("ys-hn-row");
        return item;
    }

    private Section how() {
        var card = new Div(PageParts.line(getTranslation("honours.how.vote")), PageParts.line(getTranslation("honours.how.consent")), PageParts.line(getTranslation("honours.how.points")),
                PageParts.line(getTranslation("honours.how.appeal")));
        card.addClassNames("ys-card", "ys-stack");
        return new Section(new SectionHeader(getTranslation("honours.how")), card);
    }
}
