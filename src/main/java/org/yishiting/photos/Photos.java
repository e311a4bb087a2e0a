package org.yishiting.photos;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Throttle;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;

/**
 * Keeps the photos people add. A photo belongs to nothing until the act it was added to says so: {@link #attach} makes it public,
 * {@link #hold} lets those see it who look at it before it is published. What belongs to nothing is gone after a day.
 */
@Service
public class Photos {

    /** Of the file as it comes in. */
    public static final int MAX_MEGABYTES = 12;
    public static final int PER_HOUR = 60;

    static final int MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;

    private static final Office[] LOOKING = {Office.CONVENOR, Office.COMMITTEE_STAFF, Office.GRID_CONTACT, Office.SUPERVISORY_COMMITTEE};

    private final PhotoFiles files;
    private final JdbcClient jdbc;
    private final Offices offices;
    private final Clock clock;
    private final Throttle perPerson;

    Photos(PhotoFiles files, JdbcClient jdbc, Offices offices, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.offices = offices;
        this.clock = clock;
        this.perPerson = new Throttle(PER_HOUR, Duration.ofHours(1), clock);
    }

    /** FREE belongs to nothing yet; HELD is seen by its owner and the offices of one community; PUBLIC by everybody. */
    enum Standing { FREE, HELD, PUBLIC }

    /** What is known of a photo that somebody wants to see. */
    record Known(PhotoId id, ResidentId keptBy, Standing standing, @Nullable CommunityId community, String sha) {}

    /**
     * Keeps a picture as a JPEG of at most 1600 pixels and a small one; what the camera wrote into the file (place, device, time) is lost.
     * Refuses what is more than {@link #MAX_MEGABYTES} ({@code photos.too-big}), no JPEG or PNG by its content ({@code photos.not-a-picture}),
     * too many pixels ({@code photos.too-many-pixels}), and more than {@link #PER_HOUR} an hour from one person ({@code photos.too-many}).
     */
    public PhotoId keep(Actor actor, InputStream in) {
        perPerson.require(actor.resident().toString(), "photos.too-many");
        var picture = Picture.of(read(in));
        var id = PhotoId.next();
        files.write(id, picture);
        jdbc.sql("""
                insert into photos_photo (photo_id, kept_by, kept_at, standing, bytes, width, height, sha256)
                values (:id, :by, :at, 'FREE', :bytes, :width, :height, :sha)""")
                .param("id", id.toString()).param("by", actor.resident().toString()).param("at", Timestamp.from(clock.instant()))
                .param("bytes", picture.large().length).param("width", picture.width()).param("height", picture.height())
                .param("sha", picture.sha()).update();
        return id;
    }

    /** Throws away a photo of one's own that belongs to nothing yet. Does nothing to any other. */
    public void discard(Actor actor, PhotoId photo) {
        var gone = jdbc.sql("delete from photos_photo where photo_id = ? and kept_by = ? and standing = 'FREE'")
                .params(photo.toString(), actor.resident().toString()).update();
        if (gone > 0) {
            files.remove(photo);
        }
    }

    /** Makes photos public with what they were added to. Refuses with {@code photos.gone} when one is no longer there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(Collection<PhotoId> photos) {
        photos.forEach(it -> stand(it, Standing.PUBLIC, null));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(PhotoId... photos) {
        attach(List.of(photos));
    }

    /** Keeps photos that are not public (yet): seen by who added them and by the offices of the community. Refuses with {@code photos.gone}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CommunityId community, Collection<PhotoId> photos) {
        photos.forEach(it -> stand(it, Standing.HELD, community));
    }

    /**
     * Takes a picture of one's own into keeping where nobody else sees it but through the module that asked for it. Refuses with {@code photos.gone}
     * what is not there, not one's own, or used already.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void guard(Actor actor, PhotoId photo) {
        var found = jdbc.sql("update photos_photo set standing = 'HELD', community_id = null where photo_id = ? and kept_by = ? and standing = 'FREE'")
                .params(photo.toString(), actor.resident().toString()).update();
        RuleViolation.require(found == 1, "photos.gone");
    }

    /** The picture itself, at most 1600 pixels, for the module that guards it; empty once it is gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<byte[]> read(PhotoId photo) {
        return files.read(photo);
    }

    /** Deletes pictures at once and for good, whoever sees them. The files go first: should the rest fail, they are gone all the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(Collection<PhotoId> photos) {
        photos.forEach(it -> {
            files.remove(it);
            jdbc.sql("delete from photos_photo where photo_id = ?").param(it.toString()).update();
        });
    }

    /** What they were added to is gone: nobody else sees them any more, and after a day they are deleted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Collection<PhotoId> photos) {
        photos.forEach(it -> jdbc.sql("update photos_photo set standing = 'FREE', community_id = null, kept_at = ? where photo_id = ?")
                .params(Timestamp.from(clock.instant()), it.toString()).update());
    }

    /** Those that this person may see: everybody what is public, oneself one's own, the offices what is held for their community. */
    Optional<Known> visible(@Nullable Actor actor, PhotoId photo) {
        return jdbc.sql("select photo_id, kept_by, standing, community_id, sha256 from photos_photo where photo_id = ?").param(photo.toString())
                .query((row, _) -> new Known(PhotoId.parse(row.getString(1)), ResidentId.parse(row.getString(2)), Standing.valueOf(row.getString(3)),
                        row.getString(4) == null ? null : CommunityId.parse(row.getString(4)), row.getString(5))).optional()
                .filter(it -> it.standing() == Standing.PUBLIC || actor != null && maySee(actor, it));
    }

    private boolean maySee(Actor actor, Known photo) {
        return photo.keptBy().equals(actor.resident()) || photo.community() != null && looksAfter(actor, photo.community());
    }

    /** Whether this person looks at what the people of a community send in. */
    boolean looksAfter(Actor actor, CommunityId community) {
        return offices.holds(actor, community, LOOKING);
    }

    private void stand(PhotoId photo, Standing standing, @Nullable CommunityId community) {
        var found = jdbc.sql("update photos_photo set standing = :standing, community_id = :community where photo_id = :id")
                .param("standing", standing.name()).param("community", community == null ? null : community.toString()).param("id", photo.toString()).update();
        RuleViolation.require(found == 1, "photos.gone");
    }

    private static byte[] read(InputStream in) {
        try {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            RuleViolation.require(bytes.length <= MAX_BYTES, "photos.too-big", MAX_MEGABYTES);
            return bytes;
        } catch (IOException e) {
            throw new RuleViolation("photos.not-arrived");
        }
    }
}
