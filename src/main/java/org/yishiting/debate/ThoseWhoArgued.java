package org.yishiting.debate;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TookPart;
import org.yishiting.hall.TopicId;

/** Who gave a reason or answered one. */
@Component
class ThoseWhoArgued implements TookPart {

    private final Arguments arguments;

    ThoseWhoArgued(Arguments arguments) {
        this.arguments = arguments;
    }

    @Override
    public Set<ResidentId> in(TopicId topic) {
        return arguments.authors(topic);
    }
}
