package org.yishiting.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.ViewTest;
import org.yishiting.base.ui.ListRow;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;

class HomeTest extends ViewTest {

    private static final AtomicLong CODES = new AtomicLong(998_000_000_000L);

    @Autowired JdbcClient jdbc;

    @BeforeEach
    void noCommunityIsOpen() {
        jdbc.sql("update community_place set opened_at = null").update();
    }

    @Test
    void beforeTheFirstCommunityOpensItSaysSo() {
        open("");
        assertThat(page()).contains("还没有社区开通");
    }

    @Test
    void aNewcomerReadsWhatThisIsAndHowToTakePart() {
        opened("松月社区");
        open("");
        assertThat(page()).contains("松月社区的事，大家商量着办", "这里是什么地方", "登记，一起商量");
        assertThat(title()).isEqualTo("松月社区的事，大家商量着办 · 百姓议事厅");
    }

    @Test
    void whoIsSignedInIsNotToldWhatThisIsAgain() {
        opened("松月社区");
        signIn(new Actor(ResidentId.next()));
        open("");
        assertThat(page()).contains("今天没有事等您").doesNotContain("这里是什么地方");
    }

    @Test
    void whereSeveralAreOpenOneIsChosenOnceAndRemembered() {
        opened("松月社区");
        var code = opened("望川社区");
        open("");
        assertThat(page()).contains("您住在哪个社区", "松月社区", "望川社区");
        open("communities?chosen=" + code);
        open("");
        assertThat(page()).contains("望川社区的事，大家商量着办");
    }

    @Test
    void aCommunityIsFoundByItsName() {
        opened("松月社区");
        opened("望川社区");
        open("communities");
        _setValue(_get(TextField.class), "望川");
        assertThat(_find(ListRow.class)).singleElement()
                .satisfies(it -> assertThat(it.getElement().getTextRecursively()).contains("望川社区"));
        _setValue(_get(TextField.class), "没有的");
        assertThat(page()).contains("没有找到这个名字");
    }

    private String opened(String name) {
        var code = String.valueOf(CODES.incrementAndGet());
        jdbc.sql("insert into community_place (community_id, code, name, level, opened_at, version) values (?, ?, ?, 'COMMUNITY', now(), 0)")
                .params(UUID.randomUUID().toString(), code, name).update();
        return code;
    }
}
