package org.yishiting.residents;

import org.yishiting.community.ResidentId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

@Entity
@Table(name = "residents_roll_entry")
class RollEntry {

    @EmbeddedId
    private Key key;

    @Version
    private @Nullable Integer version;

    RollEntry(ResidentId resident, CommunityId community) {
        this.key = new Key(resident, community);
    }

    @NullUnmarked
    protected RollEntry() {}

    record Key(ResidentId resident, CommunityId community) implements Serializable {}
}
