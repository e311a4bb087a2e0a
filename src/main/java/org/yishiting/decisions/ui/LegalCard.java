package org.yishiting.decisions.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.decisions.RecordedVote;
import org.yishiting.decisions.Share;
import org.yishiting.decisions.VoteRule;

/** Where the law says who votes: who that is and why, that all others may still speak, and once it was done, the figures. To be read only. */
class LegalCard extends Article {

    LegalCard(@Nullable RecordedVote vote) {
        addClassNames("ys-card", "ys-mt4");
        var assembly = vote != null && vote.figures().rule() == VoteRule.ASSEMBLY;
        add(new H3(getTranslation("decisions.legal.title")), new Paragraph(new Phrase(getTranslation(assembly ? "decisions.legal.who-assembly" : "decisions.legal.who"))),
                new Paragraph(new Phrase(getTranslation(assembly ? "decisions.legal.rule-assembly" : "decisions.legal.rule"))),
                new Paragraph(new Phrase(getTranslation("decisions.legal.others"))));
        if (vote == null) {
            var note = new Paragraph(getTranslation("decisions.legal.not-yet"));
            note.addClassName("ys-why");
            add(note);
        } else {
            show(vote);
        }
    }

    private void show(RecordedVote vote) {
        var figures = vote.figures();
        var badge = figures.passed() ? Badge.ok(getTranslation("decisions.vote.passed"))
                : Badge.plain(Icon.CROSS, getTranslation(figures.enoughTookPart() ? "decisions.vote.failed" : "decisions.vote.too-few"));
        var table = new NativeTable();
        table.addClassNames("ys-table", "ys-votes");
        table.setCaptionText(getTranslation("decisions.vote.caption", LocalDates.full(vote.heldOn(), getLocale()), vote.announcedBy(),
                getTranslation("decisions.rule." + figures.rule().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))));
        var heads = new NativeTableRow();
        for (var key : new String[] {"decisions.vote.what", "decisions.vote.all", "decisions.vote.took-part", "decisions.vote.for", "decisions.vote.against"}) {
            heads.add(new NativeTableHeaderCell(getTranslation(key)));
        }
        var body = new NativeTableBody();
        body.add(row("decisions.vote.heads", figures.heads()));
        if (figures.area() != null) {
            body.add(row("decisions.vote.area-row", figures.area()));
        }
        table.add(new NativeTableHeader(heads), body);
        add(new Paragraph(badge), table);
    }

    private NativeTableRow row(String key, Share share) {
        var row = new NativeTableRow(new NativeTableHeaderCell(getTranslation(key)));
        row.add(cell(share.all()), cell(share.tookPart()), cell(share.inFavour()), cell(share.against()));
        return row;
    }

    private NativeTableCell cell(BigDecimal amount) {
        return new NativeTableCell(NumberFormat.getInstance(getLocale()).format(amount));
    }
}
