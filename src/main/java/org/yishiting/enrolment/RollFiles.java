package org.yishiting.enrolment;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Pdf;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;

/** The roll on paper and as a table, for the election committee. Nothing but numbers and names. */
@Service
@Transactional(readOnly = true)
public class RollFiles {

    private static final int COLUMNS = 4;
    private static final int ROWS = 34;
    private static final int FLUSH = 1_000;

    private final Elections elections;
    private final Rolls rolls;
    private final Communities communities;
    private final Offices offices;
    private final EnrolmentWords words;

    RollFiles(Elections elections, Rolls rolls, Communities communities, Offices offices, EnrolmentWords words) {
        this.elections = elections;
        this.rolls = rolls;
        this.communities = communities;
        this.offices = offices;
        this.words = words;
    }

    /** A4 sheets to hang out, four names a row. For committee staff; refuses with {@code enrolment.roll.none} before there is a roll and after it was deleted. */
    public void pdf(Actor actor, ElectionId id, OutputStream out) {
        var election = checked(actor, id);
        var cells = new StringBuilder();
        var count = new int[1];
        rolls.each(id, it -> {
            if (count[0] % (COLUMNS * ROWS) == 0) {
                cells.append(count[0] == 0 ? "<table>" : "</tr></table><table class=\"next\">");
            }
            if (count[0] % COLUMNS == 0) {
                cells.append(count[0] % (COLUMNS * ROWS) == 0 ? "<tr>" : "</tr><tr>");
            }
            cells.append("<td class=\"n\">").append(it.serial()).append("</td><td>").append(htmlEscape(it.name())).append("</td>");
            count[0]++;
        });
        for (var rest = count[0]; rest % COLUMNS != 0; rest++) {
            cells.append("<td class=\"n\"></td><td></td>");
        }
        cells.append(count[0] == 0 ? "" : "</tr></table>");
        Pdf.write("""
                <html><head><title>%s</title><style>
                table { table-layout: fixed; font-size: 10.5pt } table.next { page-break-before: always }
                td { padding: .8mm 1.5mm; line-height: 1.35; height: 5mm } td.n { width: 11mm; text-align: right; color: #444; border-right: 0 } td.n + td { border-left: 0 }
                p { font-size: 10pt }
                </style></head><body><h1>%1$s</h1><p>%s</p><p>%s</p>%s</body></html>
                """.formatted(htmlEscape(title(election)), htmlEscape(state(election, count[0])), htmlEscape(words.say("enrolment.file.private")), cells), out);
    }

    /** A table with number, name and room for a signature, and a second sheet with figures. As for {@link #pdf}. */
    public void xlsx(Actor actor, ElectionId id, OutputStream out) {
        var election = checked(actor, id);
        try (var book = new Workbook(out, "Yishiting", "1.0"); var sheet = book.newWorksheet(words.say("enrolment.file.sheet"))) {
            var head = words.say("enrolment.file.columns").split("/");
            for (var column = 0; column < head.length; column++) {
                sheet.value(0, column, head[column]);
                sheet.style(0, column).bold().set();
                sheet.width(column, column == 0 ? 8 : 24);
            }
            sheet.freezePane(0, 1);
            var row = new int[] {0};
            rolls.each(id, it -> {
                row[0]++;
                sheet.value(row[0], 0, it.serial());
                sheet.value(row[0], 1, it.name());
                if (row[0] % FLUSH == 0) {
                    flush(sheet);
                }
            });
            sheet.finish();
            var figures = book.newWorksheet(words.say("enrolment.file.figures"));
            figures.width(0, 60);
            figures.value(0, 0, title(election));
            figures.value(1, 0, state(election, row[0]));
            figures.value(2, 0, words.say("enrolment.file.private"));
            figures.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Election checked(Actor actor, ElectionId id) {
        var election = elections.find(id).orElseThrow(() -> new RuleViolation("enrolment.election.unknown"));
        offices.require(actor, election.community(), Office.COMMITTEE_STAFF);
        RuleViolation.require(election.listedAt() != null && !election.removed(), "enrolment.roll.none");
        return election;
    }

    private String title(Election election) {
        var place = communities.find(election.community()).map(CommunitySummary::name).orElse("");
        return words.say("enrolment.file.title", place, election.title());
    }

    private String state(Election election, int lines) {
        var polling = LocalDates.full(election.days().polling(), Locale.SIMPLIFIED_CHINESE);
        return election.finalAt() != null ? words.say("enrolment.file.final", lines, LocalDates.full(LocalDates.date(election.finalAt()), Locale.SIMPLIFIED_CHINESE), polling)
                : words.say("enrolment.file.published", lines, LocalDates.full(election.days().objections(), Locale.SIMPLIFIED_CHINESE), polling);
    }
}
