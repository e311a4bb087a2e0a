package org.yishiting.minutes;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.SeatRole;
import org.yishiting.photos.PhotoId;
import org.yishiting.photos.Photos;
import org.yishiting.sittings.Attendance;
import org.yishiting.sittings.Presence;
import org.yishiting.transcripts.Signature;

/** Who signs, and how they did. */
@Component
class Signers {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final Participants participants;
    private final Presence presence;
    private final Photos photos;
    private final I18NProvider words;
    private final JdbcClient jdbc;

    Signers(Participants participants, Presence presence, Photos photos, I18NProvider words, JdbcClient jdbc) {
        this.participants = participants;
        this.presence = presence;
        this.photos = photos;
        this.words = words;
        this.jdbc = jdbc;
    }

    private record Line(ParticipantId participant, Signature.State state, Signature.@Nullable Way way, @Nullable String words, @Nullable PhotoId photo, @Nullable Instant at) {}

    /** Who presided, recorded and supervised, and everybody with a seat who came; everybody with a seat where no list of who came was kept. */
    List<Participant> toSign(MeetingId meeting) {
        var came = presence.of(meeting).stream().filter(Attendance::came).map(it -> it.participant().id()).collect(Collectors.toSet());
        return participants.of(meeting).stream()
                .filter(it -> it.role().counts() ? came.isEmpty() || came.contains(it.id()) : it.role() == SeatRole.PRESIDER || it.role() == SeatRole.RECORDER || it.role() == SeatRole.SUPERVISOR)
                .sorted(Comparator.comparingInt(it -> rank(it.role()))).toList();
    }

    /** Those of a version, also where it was voided. */
    List<Signed> of(MeetingId meeting, int version) {
        var all = participants.of(meeting);
        var seats = seats(all);
        var lines = jdbc.sql("select participant_id, state, way, words, photo_id, signed_at from minutes_signer where meeting_id = ? and version = ?")
                .params(meeting.toString(), version).query((row, _) -> new Line(ParticipantId.parse(row.getString(1)), Signature.State.valueOf(row.getString(2)),
                        row.getString(3) == null ? null : Signature.Way.valueOf(row.getString(3)), row.getString(4), row.getString(5) == null ? null : PhotoId.parse(row.getString(5)),
                        MinutesStore.instant(row, "signed_at"))).list();
        var out = new ArrayList<Signed>();
        for (var it : all.stream().sorted(Comparator.comparingInt(it -> rank(it.role()))).toList()) {
            lines.stream().filter(line -> line.participant().equals(it.id())).forEach(line -> out.add(new Signed(it.id(), it.resident(), it.name(), seats.getOrDefault(it.id(), ""), it.role().counts(),
                    line.state(), line.way(), line.words(), line.photo(), line.at())));
        }
        return out;
    }

    /** As they stand on paper; drawn ones with their drawing. Within a transaction. */
    List<Signature> signatures(List<Signed> signed) {
        return signed.stream().map(it -> new Signature(it.name(), it.seat(), it.state(), it.way(), it.at() == null ? null : LocalDates.date(it.at()), it.words(),
                it.way() == Signature.Way.DESK && it.photo() != null ? photos.read(it.photo()).map(bytes -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes)).orElse(null) : null)).toList();
    }

    /** 主持人, or 第3席（业主）, as in the public copy where a name may not stand. */
    Map<ParticipantId, String> seats(List<Participant> all) {
        var seats = new HashMap<ParticipantId, String>();
        var number = 0;
        for (var it : all) {
            if (it.role().counts()) {
                number++;
                seats.put(it.id(), it.group() == null ? words.getTranslation("minutes.seat", LANGUAGE, number) : words.getTranslation("minutes.seat-of", LANGUAGE, number, it.group()));
            } else {
                seats.put(it.id(), words.getTranslation("minutes.role." + it.role().key(), LANGUAGE));
            }
        }
        return seats;
    }

    private static int rank(SeatRole role) {
        return switch (role) {
            case PRESIDER -> 0;
            case RECORDER -> 1;
            case SUPERVISOR -> 2;
            default -> 3;
        };
    }
}
