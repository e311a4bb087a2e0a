package org.yishiting.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void datesAmountsAndTimesStayWhole() {
        assertThat(whole("说事，还剩7天，9月14日止")).containsExactly("7天", "9月14日");
        assertThat(whole("9月14日周一19:00开会，还有9个工作日")).containsExactly("9月14日周一", "19:00", "9个工作日");
        assertThat(whole("until 14 Sept, 186 people")).contains("14 Sept", "186");
    }

    @Test
    void nothingIsLostOrAdded() {
        for (var text : List.of("没有数字", "12号楼加装电梯", "共5条，还有3条", "")) {
            assertThat(new Phrase(text).getElement().getTextRecursively()).isEqualTo(text);
        }
    }

    private static List<String> whole(String text) {
        return new Phrase(text).getChildren().filter(Span.class::isInstance).map(it -> it.getElement().getText()).toList();
    }
}
