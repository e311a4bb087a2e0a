package org.yishiting.meetings;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishiting.community.Communities;
import org.yishiting.opendata.ApiProblem;
import org.yishiting.opendata.Items;
import org.yishiting.photos.PhotosPaths;

/** The announced meetings as open data. Those with a duty are named, nobody else. */
@RestController
@RequestMapping("/api/v1")
class MeetingsApi {

    private final Meetings meetings;
    private final Agenda agenda;
    private final Papers papers;
    private final Communities communities;
    private final ObjectProvider<MeetingPart> parts;

    MeetingsApi(Meetings meetings, Agenda agenda, Papers papers, Communities communities, ObjectProvider<MeetingPart> parts) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.papers = papers;
        this.communities = communities;
        this.parts = parts;
    }

    /** Meetings of a community, those to come first. {@code kind} is hearing, coordination, review, council or consultation. */
    @GetMapping(value = "/communities/{code}/meetings", produces = {Items.JSON, Items.CSV})
    Items<MeetingItem> meetings(@PathVariable String code, @RequestParam(required = false) @Nullable String kind, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        var community = communities.byCode(code).orElseThrow(() -> ApiProblem.notFound("This place"));
        if (page < 0 || size < 1 || size > MeetingQuery.MAX_SIZE) {
            throw ApiProblem.badRequest("page counts from 0, size is 1 to " + MeetingQuery.MAX_SIZE);
        }
        var found = meetings.list(community.id(), new MeetingQuery(kind == null ? null : kind(kind), java.util.Set.of(), false, page, size));
        return new Items<>(found.items().stream().map(MeetingItem::of).toList(), page, size, found.total());
    }

    @GetMapping("/meetings/{id}")
    OpenMeeting meeting(@PathVariable String id) {
        var meeting = found(id);
        var more = new LinkedHashMap<String, Object>();
        parts.orderedStream().forEach(it -> more.putAll(it.data(meeting)));
        return new OpenMeeting(id, communities.find(meeting.community()).map(it -> it.code()).orElse(null), meeting.number(), meeting.kind(), meeting.matter(), meeting.purpose(),
                meeting.basis(), meeting.object(), meeting.status(), meeting.statusReason(), meeting.begins(), meeting.ends(), meeting.place(), meeting.online(), meeting.writtenUntil(),
                meeting.registersUntil(), meeting.announcedAt(), duty(meeting.presider()), duty(meeting.recorder()), meeting.topics().stream().map(Object::toString).toList(),
                agenda.of(meeting.id()).stream().map(it -> new Point(it.number(), it.title(), it.minutes(), it.topic() == null ? null : it.topic().toString())).toList(),
                papers.of(meeting.id()).stream().map(it -> new Handed(it.title(), it.file() == null ? null : PhotosPaths.document(it.file().id()), it.text(), it.expectedOn())).toList(),
                meetings.steps(meeting.id()), more);
    }

    private static @Nullable String duty(@Nullable NamedPerson person) {
        return person == null ? null : person.name();
    }

    /** What was announced; anything else is not there. */
    private MeetingView found(String id) {
        try {
            return meetings.find(MeetingId.parse(id)).filter(MeetingView::open).orElseThrow(() -> ApiProblem.notFound("This meeting"));
        } catch (IllegalArgumentException _) {
            throw ApiProblem.notFound("This meeting");
        }
    }

    private static MeetingKind kind(String wanted) {
        return Arrays.stream(MeetingKind.values()).filter(it -> it.key().equals(wanted)).findFirst()
                .orElseThrow(() -> ApiProblem.badRequest("kind is one of hearing, coordination, review, council, consultation"));
    }

    record MeetingItem(String id, String number, MeetingKind kind, String matter, MeetingStatus status, @Nullable Instant begins, @Nullable Instant ends, @Nullable String place) {

        static MeetingItem of(MeetingView it) {
            return new MeetingItem(it.id().toString(), it.number(), it.kind(), it.matter(), it.status(), it.begins(), it.ends(), it.place());
        }
    }

    record Point(String number, String title, int minutes, @Nullable String topic) {}

    record Handed(String title, @Nullable String file, @Nullable String text, @Nullable LocalDate expectedOn) {}

    record OpenMeeting(String id, @Nullable String community, String number, MeetingKind kind, String matter, String purpose, @Nullable String basis, @Nullable String object,
            MeetingStatus status, @Nullable String statusReason, @Nullable Instant begins, @Nullable Instant ends, @Nullable String place, @Nullable String online,
            @Nullable LocalDate writtenUntil, @Nullable LocalDate registersUntil, @Nullable Instant announcedAt, @Nullable String presider, @Nullable String recorder,
            List<String> topics, List<Point> agenda, List<Handed> papers, List<MeetingStep> steps, @JsonAnyGetter Map<String, Object> more) {}
}
