package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.say;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Actor;
import org.yishiting.minutes.MinutesPaths;
import org.yishiting.minutes.OwnSignature;
import org.yishiting.minutes.Signing;
import org.yishiting.residents.MineSection;
import org.yishiting.residents.MineSection.Place;
import org.yishiting.residents.MineSections;

/** Minutes that wait for somebody's signature, and those they signed. */
@Component
@Order(10)
class MySignatures implements MineSections {

    private static final int MOST = 50;

    private final Signing signing;

    MySignatures(Signing signing) {
        this.signing = signing;
    }

    @Override
    public List<MineSection> sections(Actor actor) {
        var mine = signing.mine(actor, MOST).stream().collect(Collectors.partitioningBy(OwnSignature::waits));
        return Stream.of(MineSection.of(Place.WAITING, new SectionHeader(say("minutes.mine.waiting")), rows(mine.getOrDefault(true, List.of()))),
                MineSection.of(Place.KEPT, new SectionHeader(say("minutes.mine.signed")), rows(mine.getOrDefault(false, List.of())))).flatMap(List::stream).toList();
    }

    private static List<ListRow> rows(List<OwnSignature> signatures) {
        return signatures.stream().map(MySignatures::row).toList();
    }

    private static ListRow row(OwnSignature it) {
        var locale = UI.getCurrent().getLocale();
        var when = new ArrayList<String>();
        if (it.day() != null) {
            when.add(say("minutes.mine.held", LocalDates.day(it.day(), locale)));
        }
        if (it.at() != null) {
            when.add(say("minutes.mine.signed-on", LocalDates.day(LocalDates.date(it.at()), locale)));
        }
        return new ListRow(MinutesPaths.minutes(it.meeting()), new Seal(say("minutes.seal")), it.number() == null ? it.matter() : say("minutes.mine.numbered", it.matter(), it.number()))
                .text(String.join(" · ", when)).foot(badge(it));
    }

    private static Badge badge(OwnSignature it) {
        var words = say("minutes.state-of." + MinutesParts.key(it.state()));
        return switch (it.state()) {
            case WAITING -> Badge.soon(words);
            case SIGNED, SIGNED_WITH_CORRECTION -> Badge.ok(words);
            case REFUSED -> Badge.refused(words);
        };
    }
}
