package org.yishiting.moderation.ui;

import static org.yishiting.base.ui.PageParts.say;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Actor;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.moderation.OwnText;
import org.yishiting.moderation.Review;
import org.yishiting.residents.MineSection;
import org.yishiting.residents.MineSection.Place;
import org.yishiting.residents.MineSections;

/** The newest of what somebody wrote and where it stands: first what one change would make public. */
@Component
@Order(50)
class MyWords implements MineSections {

    private final Review review;

    MyWords(Review review) {
        this.review = review;
    }

    @Override
    public List<MineSection> sections(Actor actor) {
        var mine = review.of(actor, 0, MineSection.SHOWN).stream().collect(Collectors.partitioningBy(OwnText::changeable));
        return Stream.of(MineSection.of(Place.WAITING, new SectionHeader(say("moderation.home.title")), rows(mine.getOrDefault(true, List.of()))),
                MineSection.of(Place.KEPT, new SectionHeader(say("moderation.mine.title")).more(ModerationPaths.MINE, say("moderation.mine.all")), rows(mine.getOrDefault(false, List.of()))))
                .flatMap(List::stream).toList();
    }

    private static List<ListRow> rows(List<OwnText> texts) {
        return texts.stream().map(Words::row).toList();
    }
}
