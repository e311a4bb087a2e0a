package org.yishiting.decisions;

import java.time.Instant;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.CivicAct;

/** A person took a stance on an option for the first time. Which one is not said. */
public record OptionStanceTaken(ResidentId resident, CommunityId community, OptionId option, Instant at) implements CivicAct {

    @Override
    public String deed() {
        return "decisions.stance-taken";
    }

    @Override
    public String subject() {
        return option.toString();
    }
}
