package org.yishiting.residents;

import java.util.List;
import org.yishiting.community.CommunityId;

/** What people may do in a community and what for, answered by who keeps the rules of residence. Shown before and after joining. */
public interface OpenActs {

    /** Those of a person who has just joined first, in the order they are worth telling. */
    List<OpenAct> of(CommunityId community);

    /** The page with all of it, and with what to bring where. */
    String table(CommunityId community);

    /** @param name a message key; @param need what is still missing, a message key too; the same for all that can be done at once */
    record OpenAct(String name, String need, boolean atOnce) {}
}
