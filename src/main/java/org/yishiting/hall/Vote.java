package org.yishiting.hall;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.yishiting.community.ResidentId;

/** One person's stance on one statement. Its key is why nobody counts twice. Written by {@link Voting#cast} only. */
@Entity
@Table(name = "hall_vote")
class Vote {

    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Stance stance;

    private Instant castAt;

    @NullUnmarked
    protected Vote() {}

    record Key(TopicId topic, ResidentId resident, StatementId statement) implements Serializable {}
}
