package org.yishiting.points;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Pdf;
import org.yishiting.base.QrCode;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.ledger.EntryKind;
import org.yishiting.residents.Residents;

/** 存折 on paper, for people without a phone: a small book in A6, or one large sheet in A4. In black and white, in the language of its reader; what was noted stays as it was noted. */
@Service
@Transactional(readOnly = true)
public class PassbookPaper {

    /** As many lines as a small book holds; older ones are carried over in one line. */
    static final int LINES = 120;

    private static final String A6 = """
            @page { size: A6; margin: 9mm 9mm 10mm; } body { font-size: 9pt } h1 { font-size: 17pt; text-align: center; margin-top: 34mm } .cover { page-break-after: always; text-align: center }
            .cover table { margin-top: 20mm; font-size: 9pt } .cover td { border: 0; border-bottom: .5pt solid #999 } th, td { padding: .9mm 1mm } img { width: 19mm }""";
    private static final String A4 = """
            body { font-size: 15pt } h1 { font-size: 22pt } .cover td { border: 0; padding-left: 0 } th, td { padding: 2mm 2.5mm } img { width: 32mm } .sum { font-size: 19pt; margin-top: 6mm }""";

    private final Passbook passbook;
    private final Residents residents;
    private final Communities communities;
    private final I18NProvider words;
    private final Clock clock;

    PassbookPaper(Passbook passbook, Residents residents, Communities communities, I18NProvider words, Clock clock) {
        this.passbook = passbook;
        this.residents = residents;
        this.communities = communities;
        this.words = words;
        this.clock = clock;
    }

    /**
     * One's own book as PDF.
     *
     * @param large A4 in large type, else A6, of which two go to a sheet
     * @param link where the QR code leads
     */
    public void pdf(Actor actor, CommunityId community, boolean large, String link, Locale locale, OutputStream out) {
        var page = passbook.page(actor, community, 0, LINES);
        var place = communities.find(community).map(CommunitySummary::name).orElse("");
        var today = LocalDates.full(LocalDates.date(clock.instant()), locale);
        var rows = new StringBuilder();
        var lines = page.lines().reversed();
        if (page.total() > lines.size()) {
            var first = lines.getFirst();
            rows.append(row("", say(locale, "points.paper.before"), "", first.balance() - first.change()));
        }
        for (var line : lines) {
            var why = line.kind() == EntryKind.ISSUE ? line.why() : say(locale, "points.paper.kind", say(locale, "points.kind." + line.kind().name().toLowerCase(Locale.ROOT)), line.why());
            rows.append(row(LocalDates.day(LocalDates.date(line.at()), locale), why, (line.change() < 0 ? "−" : "+") + Math.abs(line.change()), line.balance()));
        }
        Pdf.write("""
                <html><head><title>%1$s</title><style>%2$s th.r, td.r { text-align: right; white-space: nowrap } table.lines { -fs-table-paginate: paginate } td.q { width: 20mm; border: 0 } td.p { border: 0 }</style></head><body>
                <div class="cover"><h1>%1$s</h1><table><tr><td>%3$s</td><td>%4$s</td></tr><tr><td>%5$s</td><td>%6$s</td></tr><tr><td>%7$s</td><td>%8$s</td></tr></table></div>
                <table class="lines"><thead><tr><th>%9$s</th><th>%10$s</th><th class="r">%11$s</th><th class="r">%12$s</th></tr></thead><tbody>%13$s</tbody></table>
                <p class="sum">%14$s</p><table><tr><td class="p">%15$s</td><td class="q"><img src="%16$s" alt=""/></td></tr></table></body></html>"""
                .formatted(escaped(locale, "points.paper.title", place), large ? A4 : A6, escaped(locale, "points.paper.holder"), htmlEscape(residents.nicknameOf(actor.resident()).orElse("")),
                        escaped(locale, "points.paper.number"), ReceiptCode.of(actor.resident(), community), escaped(locale, "points.paper.printed"), today, escaped(locale, "points.paper.date"),
                        escaped(locale, "points.paper.why"), escaped(locale, "points.paper.points"), escaped(locale, "points.paper.left"), rows, escaped(locale, "points.paper.sum", today, page.balance()),
                        escaped(locale, "points.paper.promise"), QrCode.dataUrl(link)), out);
    }

    private static String row(String day, String why, String change, long balance) {
        return "<tr><td>" + day + "</td><td>" + htmlEscape(why) + "</td><td class=\"r\">" + change + "</td><td class=\"r\">" + balance + "</td></tr>";
    }

    private String escaped(Locale locale, String key, Object... args) {
        return htmlEscape(say(locale, key, args));
    }

    private String say(Locale locale, String key, Object... args) {
        return words.getTranslation(key, locale, args);
    }
}
