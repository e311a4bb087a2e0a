package org.yishiting.invitations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.opendata.ApiProblem;

/** The draw of seats as open data: before it the hash that binds the seed, afterwards everything to draw it again. */
@RestController
@RequestMapping("/api/v1")
class DrawApi {

    private final Meetings meetings;
    private final Drawing drawing;

    DrawApi(Meetings meetings, Drawing drawing) {
        this.meetings = meetings;
        this.drawing = drawing;
    }

    record Bound(String commitment, Instant boundAt, @Nullable String seed) {}

    /** Numbers stand for people. {@code ./yishiting draw FILE} draws again what this answers. */
    @GetMapping("/meetings/{id}/draw")
    ResponseEntity<?> draw(@PathVariable String id) {
        var drawn = drawing.of(found(id).id()).orElseThrow(() -> ApiProblem.notFound("A draw of this meeting"));
        return drawn.file() == null ? ResponseEntity.ok(new Bound(drawn.commitment(), drawn.boundAt(), null))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(drawn.file());
    }

    private MeetingView found(String id) {
        try {
            return meetings.find(MeetingId.parse(id)).filter(MeetingView::open).orElseThrow(() -> ApiProblem.notFound("This meeting"));
        } catch (IllegalArgumentException _) {
            throw ApiProblem.notFound("This meeting");
        }
    }
}
