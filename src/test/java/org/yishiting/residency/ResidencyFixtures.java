package org.yishiting.residency;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.ApplicationContext;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.photos.PhotoId;
import org.yishiting.photos.Photos;
import org.yishiting.photos.Pictures;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.ResidentsFixtures;

/** People of all rungs. */
public final class ResidencyFixtures {

    private ResidencyFixtures() {}

    /** A member of whom nothing is known but a phone. */
    public static Actor newcomer(ApplicationContext context, CommunityId place) {
        var actor = ResidentsFixtures.somebody(context);
        context.getBean(Memberships.class).join(actor, place);
        return actor;
    }

    /** A lease that waits, without a picture. */
    public static ProofId waiting(ApplicationContext context, CommunityId place, Actor member) {
        return context.getBean(Proofs.class).show(member, place, new ProofDraft(Rung.LEASE, null, null));
    }

    public static PhotoId picture(ApplicationContext context, Actor actor) {
        try {
            return context.getBean(Photos.class).keep(actor, Pictures.stream(Pictures.jpeg(40, 30)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
