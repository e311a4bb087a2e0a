package org.yishiting.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.ViewTest;
import org.yishiting.community.Communities;
import org.yishiting.residents.ResidentsFixtures;

class RecordViewTest extends ViewTest {

    @Autowired Register register;
    @Autowired Communities communities;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationContext context;

    @Test
    void anybodyReadsTheRegisterAndEachRecord() {
        var place = ResidentsFixtures.place(context);
        var code = communities.find(place).orElseThrow().code();
        open("records/" + code);
        assertThat(page()).contains("这里还没有记录");

        var number = transaction.execute(_ -> register.enter(new RecordDraft(place, "topic:1", "广场舞", "东广场，晚上八点半停。")));

        open("records/" + code);
        assertThat(html()).contains("广场舞", number.toString());
        open("records/" + code + "/" + number);
        assertThat(title()).startsWith("广场舞");
        assertThat(html()).contains("东广场，晚上", register.find(place, number).orElseThrow().fingerprint());
        open("records/" + code + "/2001-001");
        assertThat(page()).doesNotContain("东广场");
    }

    private String html() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().getLast().getElement().getOuterHTML();
    }
}
