package org.yishiting.hall.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.yishiting.ViewTest;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.Pager;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicStage;

@Import(HallFixtures.class)
class HallViewTest extends ViewTest {

    @Autowired HallFixtures given;

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
    void aPlaceThatIsNotOpenHasNoHall() {
        UI.getCurrent().navigate(HallPaths.hall("000000000001"));

        assertThat(_get(H1.class).getText()).isEqualTo("没有这一页");
    }

    private static List<String> rows(HallFixtures.Place place, Map<String, List<String>> query) {
        UI.getCurrent().navigate(HallPaths.hall(place.code()), new QueryParameters(query));
        return _find(ListRow.class).stream().map(it -> it.getElement().getTextRecursively()).toList();
    }
}
