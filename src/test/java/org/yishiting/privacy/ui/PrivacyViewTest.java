package org.yishiting.privacy.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yishiting.ViewTest;
import org.yishiting.base.ui.Switch;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.privacy.AccessLog;
import org.yishiting.privacy.Consents;
import org.yishiting.privacy.PrivacyPaths;
import org.yishiting.privacy.Purposes;
import org.yishiting.privacy.SeparateConsent.Publication;
import org.yishiting.residents.Residents;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.VoterRoll;

class PrivacyViewTest extends ViewTest {

    @Autowired ApplicationContext context;
    @Autowired AccessLog reads;
    @Autowired Consents consents;

    CommunityId place;
    Actor actor;

    @BeforeEach
    void somebodySignedIn() {
        place = ResidentsFixtures.place(context);
        actor = ResidentsFixtures.account(context).actor();
        context.getBean(VoterRoll.class).enter(actor.resident(), place);
        signIn(actor);
    }

    @Test
    @Tag("P07")
    @Tag("P34")
    void saysWhatIsKeptForWhatUntilWhenAndWhoLooked() {
        reads.read(ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place), actor.resident(), "privacy.read.phone", "通知听证会改了时间");
        open(PrivacyPaths.PRIVACY);
        assertThat(page()).contains("我的信息，我说了算", "称呼：小贺", "认出是您", "注销那一刻", "个人信息保护法第13条", "松月社区",
                "小吴（居委会工作人员）看了手机号", "为了：通知听证会改了时间", "全部1次", "身份证号");
        assertThat(drawn("a[download]").eachAttr("href")).hasSize(2).noneMatch(it -> it.contains(actor.resident().toString()));
        open(PrivacyPaths.LOOKS);
        assertThat(page()).contains("小吴（居委会工作人员）看了手机号");
        speak(Locale.ENGLISH);
        assertThat(page()).contains("Who looked at my data", "Phone number");
    }

    @Test
    @Tag("P09")
    @Tag("P10")
    void everySwitchIsOffAndOnePressTakesBack() {
        open(PrivacyPaths.PRIVACY);
        var switches = _find(Switch.class);
        assertThat(switches).hasSameSizeAs(consents.purposes()).noneMatch(Switch::getValue);
        switches.get(consents.purposes().indexOf(Purposes.PHOTO)).setValue(true);
        assertThat(consents.has(actor.resident(), Purposes.PHOTO)).isTrue();
        assertThat(consents.has(actor.resident(), Purposes.NAME)).isFalse();
        _find(Switch.class).get(consents.purposes().indexOf(Purposes.PHOTO)).setValue(false);
        assertThat(consents.has(actor.resident(), Purposes.PHOTO)).isFalse();
    }

    @Test
    @Tag("P11")
    void oneItemIsTakenBackWithOnePress() {
        consents.give(actor, Purposes.PHOTO);
        consents.give(actor, new Publication(Purposes.PHOTO, "photo:1", "清洁日的合影"));
        open(PrivacyPaths.PRIVACY);
        assertThat(page()).contains("清洁日的合影");
        pressDrawn("撤回");
        assertThat(consents.has(actor.resident(), Purposes.PHOTO, "photo:1")).isFalse();
        assertThat(consents.has(actor.resident(), Purposes.PHOTO)).isTrue();
    }

    @Test
    @Tag("P14")
    void asksTwiceAndSaysFirstWhatGoesAndWhatStays() {
        open(PrivacyPaths.DELETE);
        assertThat(page()).contains("马上删掉", "手机号", "会留下", "同一个手机号还能重新登记");
        _click(_get(Button.class, it -> it.withText("我要注销")));
        assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
        assertThat(context.getBean(Residents.class).nicknameOf(actor.resident())).contains("小贺");
    }
}
