package org.yishiting.policy.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.ViewTest;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityFixtures;
import org.yishiting.community.CommunityId;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.policy.WorkCalendar;

@Import(CommunityFixtures.class)
@Transactional
class PolicyViewTest extends ViewTest {

    @Autowired
    CommunityFixtures fixtures;

    @Autowired
    PolicyPack policies;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    Clock clock;

    @BeforeEach
    void signInAsAdministrator() {
        signIn(fixtures.administrator(), "ADMINISTRATOR");
    }

    @Test
    @Tag("P43")
    @Tag("P47")
    void everyNumberShowsItsMeaningSourceAndDatesAndWarnsWhenExpired() {
        open("admin/policy");
        assertThat(page()).contains("群众说事最短", "群众说事至少开7天", "7天", "门户默认", "从2026年1月1日起")
                .contains("村民委员会组织法（2018）第14条", "2018年12月29日到2025年12月31日", "过期了", "个数过了有效期");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNewNumberIsEnteredFromTomorrow() {
        open("admin/policy");
        var key = (Select<PolicyKey>) _get(Select.class, it -> it.withLabel("哪一项"));
        _setValue(key, PolicyKey.HALL_SPEAK_DAYS);
        _setValue(_get(IntegerField.class), 10);
        _click(_get(Button.class, it -> it.withText("存下这个数")));

        assertThat(page()).contains("记下了：群众说事最短，10天。");
        var today = Zone.today(clock);
        assertThat(policies.number(PolicyKey.HALL_SPEAK_DAYS, CommunityId.NATION, today)).isEqualTo(7);
        assertThat(policies.number(PolicyKey.HALL_SPEAK_DAYS, CommunityId.NATION, today.plusDays(1))).isEqualTo(10);
        assertThat(_get(DatePicker.class, it -> it.withLabel("从哪天起")).getMin()).isEqualTo(today.plusDays(1));
    }

    @Test
    void theCalendarShowsItsYearAndTakesAnother() {
        open("admin/calendar");
        assertThat(page()).contains("2026年", "国庆节", "10月1日周四到10月7日周三，7天", "10月10日周六", "上班");

        _setValue(_get(TextArea.class), "2126-01-01~2126-01-03 放假 元旦\n2126-01-05 上班 元旦");
        _click(_get(Button.class, it -> it.withText("存下这些日子")));
        assertThat(page()).contains("记下了4天。", "2126年", "日历已经填到2126年。");

        _click(_find(Button.class, it -> it.withText("删去")).getFirst());
        assertThat(calendar.ofYear(2126)).hasSize(1);
    }
}
