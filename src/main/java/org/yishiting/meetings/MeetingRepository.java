package org.yishiting.meetings;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MeetingRepository extends JpaRepository<Meeting, MeetingId> {

    /** Two who act on a meeting at once do so one after the other, and the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.id = :id")
    Optional<Meeting> lock(MeetingId id);

    @Query("select m from Meeting m where m.id in :ids")
    List<Meeting> all(Collection<MeetingId> ids);
}
