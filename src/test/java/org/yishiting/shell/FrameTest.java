package org.yishiting.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.ViewTest;
import org.yishiting.base.ui.ListRow;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

class FrameTest extends ViewTest {

    @Autowired JdbcClient jdbc;

    @Test
    void thePlaceOneIsInIsMarked() {
        jdbc.sql("update community_place set opened_at = null").update();
        open("");
        var here = _find(_get(Nav.class, it -> it.withClasses("ys-nav")), Anchor.class).stream()
                .filter(it -> "page".equals(it.getElement().getAttribute("aria-current"))).toList();
        assertThat(here).singleElement().satisfies(it -> assertThat(it.getElement().getTextRecursively()).isEqualTo("首页"));
    }

    @Test
    void aKeyboardReachesThePageWithOnePress() {
        open("");
        assertThat(_get(Anchor.class, it -> it.withClasses("ys-skip")).getHref()).isEqualTo("#main");
        assertThat(_get(Main.class).getId()).contains("main");
    }

    @Test
    void bigLettersAreChosenInOnePlaceAndShownAsChosen() {
        open("");
        _click(_get(NativeButton.class, it -> it.withText("大字版")));
        assertThat(_get(NativeButton.class, it -> it.withText("大字版")).getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(_get(NativeButton.class, it -> it.withText("标准字")).getElement().getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void theFrameSpeaksEnglish() {
        speak(Locale.ENGLISH);
        open("");
        assertThat(page()).contains("Home", "Sign in").doesNotContain("首页");
    }

    @Test
    void aVisitorIsOfferedTheWayIn() {
        open("");
        assertThat(page()).contains("登录");
    }

    @Test
    void workIsShownOnlyToThoseWhoHoldAnOffice() {
        signIn(new Actor(ResidentId.next()));
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(page()).doesNotContain("工作日历");

        var holder = ResidentId.next();
        jdbc.sql("insert into community_office (holding_id, resident_id, office, place_id, from_date, until_date, version) "
                        + "values (uuid(), ?, 'ADMINISTRATOR', ?, curdate(), curdate() + interval 9 day, 0)")
                .params(holder.toString(), CommunityId.NATION.toString()).update();
        signIn(new Actor(holder), "ADMINISTRATOR");
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(page()).contains("工作", "工作日历");
        open("work");
        assertThat(_find(ListRow.class)).isNotEmpty();
    }

    @Test
    void aVisitorComesBackToWhereHeWas() {
        open("communities");
        assertThat(_find(Anchor.class, it -> it.withClasses("ys-tool")).getFirst().getHref()).contains("sign-in?continue=communities");
    }
}
