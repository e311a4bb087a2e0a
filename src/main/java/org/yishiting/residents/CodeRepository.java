package org.yishiting.residents;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface CodeRepository extends CrudRepository<Code, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Code> findByPhoneKey(String phoneKey);

    @Modifying
    @Query("delete from Code c where c.expiresAt < :now")
    int deleteExpired(Instant now);
}
