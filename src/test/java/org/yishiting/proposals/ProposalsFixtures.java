package org.yishiting.proposals;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;

/** Proposals for tests. */
public final class ProposalsFixtures {

    private ProposalsFixtures() {}

    public static final ProposalText DRYING = new ProposalText("北门装几排晾衣架", "朝北的几栋楼晒不到太阳，被子都挂在健身器材上。", null);

    /** One that was handed in by a member and waits. */
    public static ProposalId waiting(ApplicationContext context, CommunityId place, Actor member) {
        var proposals = context.getBean(Proposals.class);
        var id = proposals.draft(member, place, DRYING);
        proposals.submit(member, id);
        return id;
    }

    public static void organisation(ApplicationContext context, CommunityId place, String name, String kind) {
        context.getBean(JdbcClient.class).sql("insert into community_organisation (organisation_id, place_id, name, kind, version) values (uuid(), ?, ?, ?, 0)")
                .params(place.toString(), name, kind).update();
    }
}
