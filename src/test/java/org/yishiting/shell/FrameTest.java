package org.yishiting.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.Cookie;
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
        assertThat(drawn("nav.ys-nav [aria-current=page]").eachText()).containsExactly("首页");
    }

    @Test
    void aKeyboardReachesThePageWithOnePress() {
        open("");
        assertThat(drawn("a.ys-skip").attr("href")).isEqualTo("#main");
        assertThat(_get(Main.class).getId()).contains("main");
    }

    @Test
    void bigLettersAreChosenInOnePlaceAndShownAsChosen() {
        open("");
        assertThat(drawn("[data-letters][aria-pressed=true]").eachText()).containsExactly("标准字");
        assertThat(drawn("[data-letters][aria-pressed=false]").eachText()).containsExactly("大字版");
        ((FakeRequest) VaadinServletRequest.getCurrent().getRequest()).addCookie(new Cookie("ys-letters", "elder"));
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(drawn("[data-letters][aria-pressed=true]").eachText()).containsExactly("大字版");
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
        assertThat(drawn("a.ys-tool").attr("href")).contains("sign-in?continue=communities");
    }
}
