package org.yishiting.meetings.ui;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yishiting.base.Pdf;
import org.yishiting.base.QrCode;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingPart;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.Papers;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.SeatRole;

/** An announced meeting on one A4 sheet for the board, as a PDF of it, and as an entry for the calendar of a phone. */
@RestController
class OpenMeetingPage {

    /** Characters of a purpose that fill the sheet when set large. */
    private static final int LONG = 150;
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Meetings meetings;
    private final Participants participants;
    private final Papers papers;
    private final Communities communities;
    private final ObjectProvider<MeetingPart> parts;
    private final I18NProvider words;

    OpenMeetingPage(Meetings meetings, Participants participants, Papers papers, Communities communities, ObjectProvider<MeetingPart> parts, I18NProvider words) {
        this.meetings = meetings;
        this.participants = participants;
        this.papers = papers;
        this.communities = communities;
        this.parts = parts;
        this.words = words;
    }

    @GetMapping(value = "/open/meetings/{id}/notice", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> notice(@PathVariable String id) {
        var meeting = found(id);
        var link = site() + "/" + MeetingsPaths.meeting(meeting.id());
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic()).body("""
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
                <link rel="icon" href="/icons/icon.svg"><link rel="stylesheet" href="/styles/tokens.css"><link rel="stylesheet" href="/styles/page.css"><link rel="stylesheet" href="/meetings/notice.css">
                </head><body class="ys-notice"><nav class="ys-notice-acts" aria-label="%s"><a class="ys-b ys-b-main" href="/%s">%s</a> <a class="ys-b" href="/%s">%s</a></nav>
                <main class="ys-notice-sheet">%s</main></body></html>
                """.formatted(htmlEscape(meeting.matter()), say("meetings.page.notice"), MeetingsPaths.noticePdf(meeting.id()), say("meetings.notice.pdf"), MeetingsPaths.meeting(meeting.id()),
                say("meetings.notice.back"), sheet(meeting, QrCode.svg(link, htmlEscape(link), "ys-notice-qr"))));
    }

    @GetMapping("/open/meetings/{id}/notice.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        var meeting = found(id);
        var qr = "<img class=\"ys-notice-qr\" alt=\"\" src=\"%s\"/>".formatted(QrCode.dataUrl(site() + "/" + MeetingsPaths.meeting(meeting.id())));
        var out = new ByteArrayOutputStream();
        Pdf.write("""
                <html><head><title>%s</title><style>
                @page { margin: 16mm 18mm 14mm } @page { @bottom-center { content: '' } }
                header { border-bottom: 1.5pt solid #111; padding-bottom: 3mm; font-size: 14pt } header p { margin: 0 } header small { font-size: 11pt; color: #333 }
                .kind { font-size: 21pt; margin: 8mm 0 0; line-height: 1.35 } h1 { font-size: 38pt; line-height: 1.25; margin: 1mm 0 1mm } .place { font-size: 22pt; margin: 0; line-height: 1.35 }
                .why { font-size: %dpt; line-height: 1.6; margin: 8mm 0 7mm } table.facts td { border: 0; padding: 1.8mm 0; font-size: 17pt; line-height: 1.45 } table.facts td.t { width: 30mm }
                table.scan { margin-top: 9mm; width: 172mm; border: 1.5pt solid #111 } table.scan td { border: 0; padding: 5mm; vertical-align: middle; font-size: 14pt } .ys-notice-qr { width: 42mm; height: 42mm }
                .scan b { font-size: 16pt } table.foot { margin-top: 8mm } table.foot td { border: 0; padding: 0; font-size: 11.5pt; color: #333 } td.r { text-align: right }
                </style></head><body>%s</body></html>
                """.formatted(htmlEscape(meeting.matter()), meeting.purpose().length() > LONG ? 13 : 19, sheet(meeting, qr)), out);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", ContentDisposition.inline().filename(meeting.number() + ".pdf", StandardCharsets.UTF_8).build().toString()).body(out.toByteArray());
    }

    /** The same words on screen and paper, without anything that only one of them has. */
    private String sheet(MeetingView meeting, String qr) {
        var place = communities.find(meeting.community()).map(CommunitySummary::name).orElse("");
        var facts = new LinkedHashMap<String, String>();
        parts.orderedStream().forEach(it -> it.printed(meeting, LANGUAGE).forEach(facts::putIfAbsent));
        if (meeting.writtenUntil() != null) {
            facts.put(say("meetings.notice.away"), say("meetings.notice.away-text", LocalDates.day(meeting.writtenUntil(), LANGUAGE)));
        }
        if (!papers.of(meeting.id()).isEmpty()) {
            facts.put(say("meetings.notice.papers"), say("meetings.notice.papers-text"));
        }
        var rows = facts.entrySet().stream().map(it -> "<tr><td class=\"t\"><b>%s</b></td><td>%s</td></tr>".formatted(htmlEscape(it.getKey()), htmlEscape(it.getValue()))).collect(Collectors.joining());
        var where = meeting.place() == null ? "" : meeting.place();
        if (meeting.online() != null) {
            where = where.isEmpty() ? say("meetings.notice.online") : say("meetings.notice.place-online", where);
        }
        return """
                <header><p><b>%s</b></p><p><small>%s</small></p></header>
                %s<p class="kind">%s</p><h1>%s</h1><p class="place">%s</p>
                <p class="why">%s</p>
                <table class="facts">%s</table>
                <table class="scan"><tr><td>%s</td><td><b>%s</b><br/>%s</td></tr></table>
                <table class="foot"><tr><td>%s</td><td class="r">%s</td></tr></table>
                """.formatted(htmlEscape(say("meetings.notice.head", place)), htmlEscape(say("meetings.notice.number", meeting.number(), announced(meeting))), state(meeting),
                htmlEscape(say("meetings.notice.matter", say("meetings.kind." + meeting.kind().key()), meeting.matter())), htmlEscape(moment(meeting)), htmlEscape(where),
                htmlEscape(meeting.purpose()), rows.isEmpty() ? "<tr><td></td></tr>" : rows, qr, say("meetings.notice.scan"), htmlEscape(say("meetings.notice.or")),
                people(meeting), htmlEscape(say("meetings.notice.issuer", place)));
    }

    private String state(MeetingView meeting) {
        return meeting.status() == MeetingStatus.POSTPONED || meeting.status() == MeetingStatus.TERMINATED
                ? "<p class=\"kind\"><b>%s</b></p>".formatted(htmlEscape(say("meetings.page.reason." + meeting.status().key(), String.valueOf(meeting.statusReason())))) : "";
    }

    private String people(MeetingView meeting) {
        var named = new LinkedHashMap<String, String>();
        participants.of(meeting.id()).stream().filter(it -> it.role() == SeatRole.PRESIDER || it.role() == SeatRole.RECORDER || it.role() == SeatRole.SUPERVISOR)
                .forEach(it -> named.merge(say("meetings.role." + it.role().key()), it.name(), (one, other) -> one + "、" + other));
        return named.entrySet().stream().map(it -> htmlEscape(it.getKey() + " " + it.getValue())).collect(Collectors.joining("　"));
    }

    private String announced(MeetingView meeting) {
        return meeting.announcedAt() == null ? "" : LocalDates.full(LocalDates.date(meeting.announcedAt()), LANGUAGE);
    }

    /** 9月15日 周二 晚上7点, as people say it. */
    private String moment(MeetingView meeting) {
        if (meeting.begins() == null || meeting.day() == null) {
            return say("meetings.row.no-day");
        }
        var there = meeting.begins().atZone(LocalDates.ZONE);
        var hour = there.getHour();
        var part = say("meetings.notice.part." + (hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening"));
        return say(there.getMinute() == 0 ? "meetings.notice.moment" : there.getMinute() == 30 ? "meetings.notice.moment-half" : "meetings.notice.moment-minutes",
                LocalDates.weekday(meeting.day(), LANGUAGE), part, hour > 12 ? hour - 12 : hour, there.getMinute());
    }

    @GetMapping(value = "/open/meetings/{id}/calendar.ics", produces = "text/calendar;charset=UTF-8")
    ResponseEntity<String> calendar(@PathVariable String id) {
        var meeting = found(id);
        if (meeting.begins() == null || meeting.ends() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var off = meeting.status() == MeetingStatus.POSTPONED || meeting.status() == MeetingStatus.TERMINATED;
        var lines = Map.of("where", text(meeting.place() == null ? meeting.online() : meeting.place()), "what", text(say("meetings.notice.matter",
                say("meetings.kind." + meeting.kind().key()), meeting.matter())));
        var ics = String.join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Yishiting//ZH", "METHOD:PUBLISH", "BEGIN:VEVENT", "UID:" + meeting.id(),
                "SEQUENCE:" + meetings.steps(meeting.id()).size(), "DTSTAMP:" + STAMP.format(meeting.changedAt()), "DTSTART:" + STAMP.format(meeting.begins()),
                "DTEND:" + STAMP.format(meeting.ends()), fold("SUMMARY:" + lines.get("what")), fold("LOCATION:" + lines.get("where")),
                fold("DESCRIPTION:" + text(meeting.purpose())), "URL:" + site() + "/" + MeetingsPaths.meeting(meeting.id()), "STATUS:" + (off ? "CANCELLED" : "CONFIRMED"),
                "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT2H", fold("DESCRIPTION:" + lines.get("what")), "END:VALARM", "END:VEVENT", "END:VCALENDAR", "");
        return ResponseEntity.ok().header("Content-Disposition", ContentDisposition.attachment().filename(meeting.number() + ".ics", StandardCharsets.UTF_8).build().toString()).body(ics);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n");
    }

    /** A line has at most 75 bytes and goes on after a blank. */
    private static String fold(String line) {
        var folded = new StringBuilder();
        var bytes = 0;
        for (var letter : line.codePoints().toArray()) {
            var text = Character.toString(letter);
            var size = text.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > 74) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.append(text);
            bytes += size;
        }
        return folded.toString();
    }

    private MeetingView found(String id) {
        try {
            return meetings.find(MeetingId.parse(id)).filter(MeetingView::open).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private String say(String key, Object... args) {
        return words.getTranslation(key, LANGUAGE, args);
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
