package org.yishiting.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yishiting.moderation.Redaction.Kind;

class RedactionTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "打13812345678找他", "电话：138 1234 5678", "微信号是138-1234-5678", "他手机138****0000", "+86 13812345678", "打０９９０-５５５０１０７", "座机0990-5550107",
        "电话一三八一二三四五六七八", "手机号１３８１２３４５６７８"})
    void telephoneNumbersAreMarked(String text) {
        assertThat(Redaction.of(text).marks()).as(text).extracting(Redaction.Mark::kind).containsExactly(Kind.PHONE);
        assertThat(Redaction.of(text).suggested()).contains("〔电话〕").doesNotContainPattern("\\d{4}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"证件是11010519491231002X", "身份证号11010519491231002x别外传", "卡号6222021234567890123", "卡6222021234567890"})
    void numbersOfPapersAndCardsAreMarked(String text) {
        assertThat(Redaction.of(text).marks()).as(text).extracting(Redaction.Mark::kind).containsExactly(Kind.OFFICIAL_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "3号楼2单元501天天吵", "3栋501室堆杂物", "住在1201室的那家", "三号楼二单元301", "3-2-501半夜装修", "12号楼六楼东户", "2单元402的狗", "8幢1203户", "７号楼４０２"})
    void doorsAreMarked(String text) {
        assertThat(Redaction.of(text).marks()).as(text).extracting(Redaction.Mark::kind).containsExactly(Kind.DOOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"临A12345不对，京A12345占道", "粤B·D12345", "沪a9k3f2停在那里", "苏E12345学堵着门"})
    void numberPlatesAreMarked(String text) {
        assertThat(Redaction.of(text).marks()).as(text).extracting(Redaction.Mark::kind).containsExactly(Kind.PLATE);
    }

    @ParameterizedTest
    @Tag("P22")
    @ValueSource(strings = {"3号楼姓王的天天把车停在消防通道", "那个姓李的人家不讲理", "二单元姓赵的又来了", "都怪姓钱的一家"})
    void aSurnameBecomesSomebody(String text) {
        assertThat(Redaction.of(text).marks()).as(text).extracting(Redaction.Mark::kind).containsExactly(Kind.NAME);
        assertThat(Redaction.of(text).suggested()).contains("有人").doesNotContain("姓");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "12号楼加装电梯，我住六楼", "固定车位有213个，登记391辆", "2026年9月18日19:00开会", "一楼担心采光，五楼愿意多出", "投资9.6万元，服务费每度0.35元", "19户提到上下楼难",
        "拨打12345也行", "晚上8-10点跳舞", "3号楼前面的路灯", "百姓都说好", "2140户里有一半", "2026-09-18前办完", "电话打不通", "T-2026-008"})
    void ordinaryWordsAndFiguresStay(String text) {
        assertThat(Redaction.of(text).marks()).as(text).isEmpty();
        assertThat(Redaction.of(text).suggested()).isEqualTo(text);
    }

    @Test
    void severalAreTakenOutAtOnceAndTheRestStays() {
        var found = Redaction.of("3号楼姓王的天天把车京A12345停在消防通道，电话13812345678，希望有人管。");
        assertThat(found.marks()).hasSize(3);
        assertThat(found.suggested()).isEqualTo("有人天天把车〔车牌〕停在消防通道，〔电话〕，希望有人管。");
        assertThat(Redaction.of(found.suggested()).isEmpty()).isTrue();
        assertThat(Redaction.of("3号楼2单元501姓王的天天停车").suggested()).isEqualTo("有人天天停车");
    }
}
