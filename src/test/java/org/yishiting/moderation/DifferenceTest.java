package org.yishiting.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yishiting.moderation.Difference.Piece;
import org.yishiting.moderation.Difference.Side;

class DifferenceTest {

    @Test
    void showsWhatGoesAndWhatComes() {
        assertThat(Difference.between("3号楼姓王的天天停车", "有人天天停车"))
                .containsExactly(new Piece(Side.GONE, "3号楼姓王的"), new Piece(Side.NEW, "有人"), new Piece(Side.SAME, "天天停车"));
    }

    @ParameterizedTest
    @CsvSource({"一辆都不能停,一辆车都不能停", "打13812345678找他希望有人管,找他希望有人管一管", "'',新写的", "都没了,''", "一样,一样"})
    void bothTextsCanBeReadOffIt(String before, String after) {
        var pieces = Difference.between(before, after);
        assertThat(pieces.stream().filter(it -> it.side() != Side.NEW).map(Piece::text).collect(Collectors.joining())).isEqualTo(before);
        assertThat(pieces.stream().filter(it -> it.side() != Side.GONE).map(Piece::text).collect(Collectors.joining())).isEqualTo(after);
    }

    @Test
    void longTextsTakeNoLongTime() {
        var pieces = Difference.between("头" + "甲乙丙".repeat(2_000) + "尾", "头" + "丁戊".repeat(2_000) + "尾");
        assertThat(pieces).extracting(Piece::side).containsExactly(Side.SAME, Side.GONE, Side.NEW, Side.SAME);
    }
}
