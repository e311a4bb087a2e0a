package org.yishiting.photos;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Throttle;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** Keeps what somebody says instead of writing it. Those hear it who look at it, until it is written down; after ninety days it is gone. */
@Service
public class Voices {

    public static final int MAX_MEGABYTES = 6;
    public static final int PER_HOUR = 20;

    static final Duration KEPT = Duration.ofDays(90);
    private static final Duration KEPT_UNSENT = Duration.ofDays(1);

    private final PhotoFiles files;
    private final JdbcClient jdbc;
    private final Photos photos;
    private final Clock clock;
    private final Throttle perPerson;

    Voices(PhotoFiles files, JdbcClient jdbc, Photos photos, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.photos = photos;
        this.clock = clock;
        this.perPerson = new Throttle(PER_HOUR, Duration.ofHours(1), clock);
    }

    record Known(VoiceId id, ResidentId keptBy, Recording.Format format, @Nullable CommunityId community) {}

    /**
     * Keeps a recording, not yet part of anything. Refuses more than {@link #MAX_MEGABYTES} ({@code photos.voice.too-big}), what is no recording
     * by its content ({@code photos.voice.unknown}), and more than {@link #PER_HOUR} an hour from one person ({@code photos.too-many}).
     */
    public VoiceId keep(Actor actor, InputStream in) {
        perPerson.require(actor.resident().toString(), "photos.too-many");
        var recording = Recording.of(read(in));
        var id = VoiceId.next();
        files.write(id, recording);
        jdbc.sql("insert into photos_voice (voice_id, kept_by, kept_at, format) values (?, ?, ?, ?)")
                .params(id.toString(), actor.resident().toString(), Timestamp.from(clock.instant()), recording.format().name()).update();
        return id;
    }

    /** Throws away a recording of one's own that was not sent yet. Does nothing to any other. */
    public void discard(Actor actor, VoiceId voice) {
        remove(voice, jdbc.sql("delete from photos_voice where voice_id = ? and kept_by = ? and community_id is null")
                .params(voice.toString(), actor.resident().toString()).update());
    }

    /** From now on the offices of the community hear it. Refuses with {@code photos.voice.gone} what is no longer there or somebody else's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Actor actor, CommunityId community, VoiceId voice) {
        RuleViolation.require(jdbc.sql("update photos_voice set community_id = ? where voice_id = ? and kept_by = ?")
                .params(community.toString(), voice.toString(), actor.resident().toString()).update() == 1, "photos.voice.gone");
    }

    /** Who spoke, and the offices of the community it was sent to. */
    Optional<Known> audible(Actor actor, VoiceId voice) {
        return jdbc.sql("select voice_id, kept_by, format, community_id from photos_voice where voice_id = ?").param(voice.toString())
                .query((row, _) -> new Known(VoiceId.parse(row.getString(1)), ResidentId.parse(row.getString(2)), Recording.Format.valueOf(row.getString(3)),
                        row.getString(4) == null ? null : CommunityId.parse(row.getString(4)))).optional()
                .filter(it -> it.keptBy().equals(actor.resident()) || it.community() != null && photos.looksAfter(actor, it.community()));
    }

    @EventListener
    void on(DayHasPassed day) {
        var now = clock.instant();
        jdbc.sql("select voice_id from photos_voice where kept_at < ? or community_id is null and kept_at < ?")
                .params(Timestamp.from(now.minus(KEPT)), Timestamp.from(now.minus(KEPT_UNSENT)))
                .query((row, _) -> VoiceId.parse(row.getString(1))).list()
                .forEach(it -> remove(it, jdbc.sql("delete from photos_voice where voice_id = ?").param(it.toString()).update()));
    }

    private void remove(VoiceId voice, int gone) {
        if (gone > 0) {
            files.remove(voice);
        }
    }

    private static byte[] read(InputStream in) {
        try {
            var most = MAX_MEGABYTES * 1024 * 1024;
            var bytes = in.readNBytes(most + 1);
            RuleViolation.require(bytes.length <= most, "photos.voice.too-big", MAX_MEGABYTES);
            return bytes;
        } catch (IOException e) {
            throw new RuleViolation("photos.voice.not-arrived");
        }
    }
}
