package org.yishiting.debate;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TookPart;
import org.yishiting.hall.TopicId;
import org.yishiting.residents.VoiceSource;

/** Who gave a reason or answered one. */
@Component
class ThoseWhoArgued implements TookPart, VoiceSource {

    private final Arguments arguments;

    ThoseWhoArgued(Arguments arguments) {
        this.arguments = arguments;
    }

    @Override
    public Set<ResidentId> in(TopicId topic) {
        return arguments.authors(topic);
    }

    @Override
    public Set<TopicId> by(ResidentId person) {
        return arguments.argued(person);
    }

    @Override
    public String key() {
        return SPEAKERS;
    }

    @Override
    public Set<ResidentId> people(CommunityId community, LocalDate from, LocalDate until) {
        return arguments.authors(community, from.atStartOfDay(Zone.PORTAL).toInstant(), until.atStartOfDay(Zone.PORTAL).toInstant());
    }
}
