package org.yishiting.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.yishiting.ViewTest;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;

class ErrorPagesTest extends ViewTest {

    private static RuntimeException trouble = new IllegalStateException();

    @BeforeEach
    void aPageThatDoesNotOpen() {
        RouteConfiguration.forSessionScope().setRoute("trouble", Trouble.class, MainLayout.class);
    }

    @Test
    void aThingThatIsNotThereSaysSo() {
        trouble = new NotFoundException();
        open("trouble");
        assertThat(page()).contains("没有这一页", "回首页", "首页");
        assertThat(title()).startsWith("没有这一页");
    }

    @Test
    void aPageForAnOfficeSaysWhomToAsk() {
        trouble = new AccessDeniedException();
        open("trouble");
        assertThat(page()).contains("这一页给有职务的人用", "居委会窗口");
    }

    @Test
    void aPageForAnOfficeNamesWhoMayOpenIt() {
        signIn(new Actor(ResidentId.next()));
        open("admin/policy");
        assertThat(page()).contains("能打开这一页的是：管理员");
    }

    @Test
    void aRuleInTheWayIsTold() {
        trouble = new RuleViolation("community.office.required");
        open("trouble");
        assertThat(page()).contains("这一步办不了", "要由担任这项职务的人来办");
    }

    @Test
    void aFailureTellsANumberAndNothingOfTheInside() {
        trouble = new IllegalStateException("table residents_account, phone 138");
        open("trouble");
        assertThat(page()).contains("是我们的问题", "再试一次").containsPattern("E-\\d{4}-\\d{4}").doesNotContain("residents_account", "Exception");
    }

    @Test
    void recordsOutOfReachAreSaidInPlainWords() {
        trouble = new DataAccessResourceFailureException("refused");
        open("trouble");
        assertThat(page()).contains("暂时连不上存记录的地方", "您写的字也还在");
    }

    @Test
    void theWordsAreThereInEnglishToo() {
        trouble = new NotFoundException();
        speak(Locale.ENGLISH);
        open("trouble");
        assertThat(page()).contains("No such page");
    }

    @AnonymousAllowed
    static class Trouble extends Div implements BeforeEnterObserver {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            throw trouble;
        }
    }
}
