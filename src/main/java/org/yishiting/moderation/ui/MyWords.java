package org.yishiting.moderation.ui;

import static org.yishiting.base.ui.PageParts.say;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Actor;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.moderation.Review;
import org.yishiting.residents.MineSection;
import org.yishiting.residents.MineSection.Place;
import org.yishiting.residents.MineSections;

/** The newest of what somebody wrote, and where it stands. */
@Component
@Order(50)
class MyWords implements MineSections {

    private final Review review;

    MyWords(Review review) {
        this.review = review;
    }

    @Override
    public List<MineSection> sections(Actor actor) {
        return MineSection.of(Place.KEPT, new SectionHeader(say("moderation.mine.title")).more(ModerationPaths.MINE, say("moderation.mine.all")),
                review.of(actor, 0, MineSection.SHOWN).stream().map(Words::row).toList());
    }
}
