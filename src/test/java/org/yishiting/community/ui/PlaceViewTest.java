package org.yishiting.community.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.ViewTest;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityFixtures;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Grids;
import org.yishiting.community.ResidentId;

@Import(CommunityFixtures.class)
@Transactional
class PlaceViewTest extends ViewTest {

    @Autowired
    CommunityFixtures fixtures;

    @Autowired
    Grids grids;

    CommunityId songyue;

    @BeforeEach
    void signInAsAdministrator() {
        songyue = fixtures.songyue();
        signIn(fixtures.administrator(), "ADMINISTRATOR");
    }

    @Test
    void aPlaceIsFoundByItsNameAndOpenedFromTheList() {
        open("admin/places");
        _setValue(_get(TextField.class), "青禾 松月");
        assertThat(page()).contains("松月社区", "临江市 › 青禾区 › 望川街道 › 松月社区", "990101001001");

        _setValue(_get(TextField.class), "没有这个地方");
        assertThat(page()).contains("没有找到「没有这个地方」");
    }

    @Test
    void aCommunityShowsItsGridsBuildingsAndOrganisations() {
        open("admin/places/" + songyue);
        assertThat(page()).contains("一格", "程岚", "12号楼", "商户格（夜市与沿街）", "54990101MF0000017P");
    }

    @Test
    void aGridIsAddedAndChangedAndTakenOutOfUse() {
        open("admin/places/" + songyue);
        click("加一个网格");
        _setValue(field("名称"), "五格");
        _setValue(field("网格联系人"), "白露");
        click("保存");
        assertThat(page()).contains("五格", "白露");

        var added = grids.of(songyue).get(4);
        assertThat(added.name()).isEqualTo("五格");
        _click(_find(Button.class, it -> it.withText("加一栋楼")).get(4));
        _setValue(field("名称"), "13号楼");
        click("保存");
        assertThat(grids.of(songyue).get(4).buildings()).extracting(CommunitySummary::name).containsExactly("13号楼");

        click("13号楼");
        click("停用");
        assertThat(page()).doesNotContain("13号楼");
    }

    @Test
    void aRefusedNameStaysInTheDialog() {
        open("admin/places/" + songyue);
        click("加一个网格");
        _setValue(field("名称"), "一格");
        assertThatThrownBy(() -> click("保存")).isInstanceOf(RuleViolation.class).hasMessage("community.place.name-taken");
        assertThat(_get(Dialog.class).isOpened()).isTrue();
        assertThat(field("名称").getValue()).isEqualTo("一格");
    }

    @Test
    void staffOfAnotherPlaceSeeButDoNotChange() {
        signIn(new Actor(ResidentId.next()), "COMMITTEE_STAFF");
        open("admin/places/" + songyue);
        assertThat(page()).contains("一格", "程岚");
        assertThat(_find(Button.class, it -> it.withText("加一个网格"))).isEmpty();
    }

    private static void click(String button) {
        _click(_get(Button.class, it -> it.withText(button)));
    }

    private static TextField field(String label) {
        return _get(TextField.class, it -> it.withLabel(label));
    }
}
