package org.yishiting.minutes;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.privacy.ConsentWithdrawn;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;
import org.yishiting.privacy.Purposes;

/**
 * What somebody said in meetings and asked to put right. It stays: minutes are kept for good; the public copy has no name without a consent, and none of who
 * is gone.
 */
@Component
class MinutesData implements PersonalData {

    private final PublicCopy copies;
    private final Issuing issuing;
    private final JdbcClient jdbc;

    MinutesData(PublicCopy copies, Issuing issuing, JdbcClient jdbc) {
        this.copies = copies;
        this.issuing = issuing;
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        return Stream.of(
                jdbc.sql("select e.text, e.written_at from minutes_entry e join meetings_participant p on p.participant_id = e.speaker where p.resident_id = ? order by e.written_at")
                        .param(resident.toString()).query((row, _) -> new Held("minutes", row.getString(1), row.getTimestamp(2).toInstant())).list(),
                jdbc.sql("select c.words, c.asked_at from minutes_correction c join meetings_participant p using (participant_id) where p.resident_id = ? order by c.asked_at")
                        .param(resident.toString()).query((row, _) -> new Held("minutes", row.getString(1), row.getTimestamp(2).toInstant())).list()).flatMap(List::stream).toList();
    }

    @Override
    public void erase(ResidentId resident) {
        jdbc.sql("update minutes_signer s join meetings_participant p using (participant_id) set s.name_public = false where p.resident_id = ?").param(resident.toString()).update();
    }

    /** The name is gone from the public copy with the consent; the files in the register that had it are no longer handed out. */
    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose().equals(Purposes.NAME.key()) && withdrawn.item().startsWith(Signing.ITEM)) {
            var meeting = MeetingId.parse(withdrawn.item().substring(Signing.ITEM.length()));
            copies.forget(meeting, withdrawn.resident());
            issuing.renew(meeting);
        }
    }
}
