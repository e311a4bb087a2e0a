package org.yishiting.hall.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.yishiting.ViewTest;
import org.yishiting.base.ui.DeskRows;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.Pager;
import org.yishiting.community.Office;
import org.yishiting.hall.Following;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.Stop;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.TopicStatus;
import org.yishiting.hall.Topics;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.ResidentsPaths;

@Import(HallFixtures.class)
class HallViewTest extends ViewTest {

    @Autowired HallFixtures given;
    @Autowired Topics topics;
    @Autowired Following following;
    @Autowired ApplicationContext context;

    @Test
    void listsTopicsByStepAndWords() {
        var place = given.community();
        given.topic(place, "小区停车");
        given.topic(place, "夜市摊点", TopicStage.ACT, Instant.now().plus(Duration.ofDays(3)));

        assertThat(rows(place, Map.of())).hasSize(2);
        assertThat(rows(place, Map.of("step", List.of("act")))).singleElement().asString().contains("夜市摊点", "第4步", "还剩");
        assertThat(rows(place, Map.of("q", List.of("停车")))).singleElement().asString().contains("小区停车");
    }

    @Test
    void anEmptyHallAndAnEmptySearchSaySomethingElse() {
        var place = given.community();
        assertThat(rows(place, Map.of())).isEmpty();
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("这里还没有议题");

        given.topic(place, "小区停车");
        assertThat(rows(place, Map.of("q", List.of("<script>%_!")))).isEmpty();
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("没有找到");
    }

    @Test
    void goesThroughManyPagesByLinks() {
        var place = given.community();
        for (var number = 0; number < 21; number++) {
            given.topic(place, "议题" + number);
        }
        assertThat(rows(place, Map.of())).hasSize(20);
        assertThat(_get(Pager.class).getElement().getTextRecursively()).contains("1", "2");
        assertThat(rows(place, Map.of("page", List.of("1")))).hasSize(1);
        assertThat(rows(place, Map.of("page", List.of("-1")))).hasSize(20);
    }

    @Test
    void everybodyReadsWhoLeadsToTheNextStepFromWhenAndUntilWhen() {
        var place = given.community();
        var topic = given.topic(place, "小区停车");
        open(HallPaths.topic(topic));
        assertThat(page().replace(" ", "")).contains("下一步怎么走", "集中议事", "议事长或居委会工作人员，要写明理由", "说事时间还不够", "这一步到");
        topics.stop(ResidentsFixtures.holder(context, Office.CONVENOR, place.id()), topic,
                new Stop(TopicStatus.DEFERRED, "等图纸", "图纸到了接着议", LocalDate.of(2099, 3, 1), null));
        open(HallPaths.topic(topic));
        assertThat(page().replace(" ", "")).contains("3月1日再议", "图纸到了接着议").doesNotContain("下一步怎么走");
    }

    @Test
    void aStepWhoseDaysAreOverIsLedOnAtTheDeskAndMyTopicsSayWhatHappened() {
        var place = given.community();
        var topic = given.topic(place, "公共晾晒", TopicStage.ASK, Instant.now().minus(Duration.ofHours(1)));
        var neighbour = given.member(place);
        following.follow(neighbour, topic);
        signIn(ResidentsFixtures.holder(context, Office.CONVENOR, place.id()), "CONVENOR");
        open(HallPaths.hall(place.code()));
        open(DeskRows.PAGE);
        assertThat(page()).contains("该往前走", "公共晾晒");
        var row = _find(NativeButton.class).stream().filter(it -> it.hasClassName("ys-desk-head")).findFirst().orElseThrow();
        ComponentUtil.fireEvent(row, new ClickEvent<>(row));

        _setValue(_get(DatePicker.class, it -> it.withLabel("到哪天为止（可以不写）")), LocalDate.now().plusDays(20));
        _setValue(_get(TextArea.class, it -> it.withLabel("这一步有什么结果，或者为什么退回")), "走访了十二户");
        _click(_get(Button.class, it -> it.withText("进入这一步")));

        assertThat(page()).contains("定了：公共晾晒").doesNotContain("该往前走");
        assertThat(topics.find(topic).orElseThrow().stage()).isEqualTo(TopicStage.SPEAK);
        signIn(neighbour);
        open(ResidentsPaths.MINE);
        assertThat(page()).contains("上次看过以后有变化", "开始说事", "走访了十二户");
    }

    @Test
    void aPlaceThatIsNotOpenHasNoHall() {
        UI.getCurrent().navigate(HallPaths.hall("000000000001"));

        assertThat(_get(H1.class).getText()).isEqualTo("没有这一页");
    }

    private static List<String> rows(HallFixtures.Place place, Map<String, List<String>> query) {
        UI.getCurrent().navigate(HallPaths.hall(place.code()), new QueryParameters(query));
        var shown = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst().getElement().getOuterHTML();
        return Jsoup.parseBodyFragment(shown).select(".ys-rows > li").eachText();
    }
}
