package org.yishiting.moderation;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;

/** Texts for tests of other modules. */
public final class ModerationFixtures {

    private ModerationFixtures() {}

    /** A text that waits for somebody's look. */
    public static TextId waiting(ApplicationContext context, CommunityId place, Actor author, Subject subject) {
        return text(context, place, author, subject, TextState.WAITING);
    }

    /** So many published texts that nobody waits any more for what this person writes. */
    public static void known(ApplicationContext context, CommunityId place, Actor author) {
        for (var text = 0; text < KnownNeighbours.TEXTS; text++) {
            text(context, place, author, new Subject("of-old", UUID.randomUUID().toString(), "topics", "停车"), TextState.PUBLISHED);
        }
    }

    private static TextId text(ApplicationContext context, CommunityId place, Actor author, Subject subject, TextState state) {
        var id = TextId.next();
        context.getBean(JdbcClient.class).sql("""
                insert into moderation_text (text_id, community_id, kind, subject_id, path, title, resident_id, state, written_at, waiting_since, due_at,
                    was_public, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, now(), if(? = 'WAITING', now(), null), if(? = 'WAITING', now() + interval 4 hour, null), ? = 'PUBLISHED', 0)""")
                .params(id.toString(), place.toString(), subject.kind(), subject.id(), subject.path(), subject.title(), author.resident().toString(),
                        state.name(), state.name(), state.name(), state.name()).update();
        return id;
    }
}
