package org.yishiting.residency;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.modulith.moments.HourHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.photos.Photos;

/**
 * Pictures of proofs do not stay: gone with the decision, and within a day of the first look where it takes longer. What nobody looked at
 * for a month goes too; the person is asked to show it again.
 */
@Component
class Evidence {

    private static final Logger log = LoggerFactory.getLogger(Evidence.class);

    /** With an hour between two rounds, nothing is there longer than 24 hours after it was seen. */
    private static final Duration AFTER_LOOK = Duration.ofHours(22).plusMinutes(30);
    private static final Duration UNSEEN = Duration.ofDays(30);

    private final ProofRepository proofs;
    private final Photos photos;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Evidence(ProofRepository proofs, Photos photos, TransactionTemplate transaction, Clock clock) {
        this.proofs = proofs;
        this.photos = photos;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void destroy(Proof proof) {
        var photo = proof.photo();
        if (photo != null) {
            photos.destroy(List.of(photo));
            proof.pictureDeleted();
        }
    }

    @EventListener
    void on(HourHasPassed hour) {
        sweep();
    }

    @EventListener
    void on(DayHasPassed day) {
        sweep();
    }

    /** The portal may have stood still for longer. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        sweep();
    }

    private void sweep() {
        var now = clock.instant();
        for (var id : proofs.withOldPicture(now.minus(AFTER_LOOK), now.minus(UNSEEN))) {
            try {
                transaction.executeWithoutResult(_ -> {
                    proofs.lock(id).ifPresent(this::destroy);
                });
            } catch (RuntimeException e) {
                log.warn("The picture of proof {} could not be deleted; in an hour again", id, e);
            }
        }
    }
}
