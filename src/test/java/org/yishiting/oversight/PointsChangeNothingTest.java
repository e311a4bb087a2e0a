package org.yishiting.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.yishiting.ViewTest;
import org.yishiting.community.Actor;
import org.yishiting.hall.HallFixtures;
import org.yishiting.honours.HonourKind;
import org.yishiting.honours.HonoursFixtures;
import org.yishiting.rewards.RewardsFixtures;

/** Two neighbours, one with no points and one with ten thousand, are shown the same portal. */
@Import(HallFixtures.class)
class PointsChangeNothingTest extends ViewTest {

    @Autowired HallFixtures given;
    @Autowired ApplicationContext context;

    @Test
    @Tag("P20")
    void everyPageOutsideTheShopReadsTheSame() {
        var place = given.community();
        var topic = given.topic(place, "楼道灯");
        // One alone: of several each visit is shown one drawn by chance.
        given.statements(topic, "路灯坏了三盏，希望早点修好。");
        var honour = HonoursFixtures.open(context, place.id(), HonourKind.PERSON);
        var poor = given.member(place);
        var rich = given.member(place);
        RewardsFixtures.points(context, place.id(), rich, 10_000);
        HonoursFixtures.proposed(context, honour, given.member(place));

        for (var address : List.of("", "hall/" + place.code(), "topics/" + topic, "hall/" + place.code() + "/propose", "hall/" + place.code() + "/say", "hall/" + place.code() + "/associates",
                "services", "services/schooling", "residence/" + place.code(), "residence/" + place.code() + "/levels", "mine", "notices", "honours/" + place.code(), "my-texts",
                "me/privacy/looks")) {
            assertThat(read(rich, place.code(), address)).as(address).isNotBlank().isEqualTo(read(poor, place.code(), address));
        }
    }

    private String read(Actor actor, String code, String address) {
        signIn(actor);
        open("hall/" + code);
        open(address);
        return page();
    }
}
