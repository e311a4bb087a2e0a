package org.yishiting.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what points at a person in a text: telephone numbers, numbers of papers and cards, doors, number plates, 「姓…的」. It helps the reader,
 * it decides nothing: a building or a grid alone is no door.
 */
public final class Redaction {

    private static final String NUMERAL = "(?:\\d{1,3}|[一二三四五六七八九十]{1,3})";
    private static final String BUILDING = NUMERAL + "\\s?(?:号楼|号院|栋|幢|座)";
    private static final String UNIT = NUMERAL + "\\s?单元";
    private static final String ROOM = "(?:\\d{3,4}(?!\\d)(?:室|户|房)?|" + NUMERAL + "楼?[东西左右中][户边手室])";

    private final String text;
    private final List<Mark> marks;

    private Redaction(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    /** What a mark hides. */
    public enum Kind {
        PHONE("〔电话〕", "(?:(?:电话|手机|微信|联系)(?:号码?|方式)?(?:是|为)?[:：]?\\s?)?(?<![\\d*])(?:\\+?86[- ]?)?"
                + "(?:1[3-9]\\d(?:[- ]?[\\d*]{4}){2}|1[3-9]\\d\\*{3,5}\\d{3,4}|0\\d{2,3}[- ]?\\d{7,8}|[零〇一二三四五六七八九幺]{11})(?![\\d*])"),
        OFFICIAL_NUMBER("〔证件号码〕", "(?:(?:身份证|证件|银行卡|卡)(?:号码?)?(?:是|为)?[:：]?\\s?)?(?<!\\d)(?:\\d{17}[\\dXx]|\\d{16}|\\d{19})(?!\\d)"),
        DOOR("〔门牌〕", BUILDING + "\\s?" + UNIT + "\\s?" + ROOM + "|" + BUILDING + "\\s?" + ROOM + "|" + UNIT + "\\s?" + ROOM
                + "|(?<![\\d.])\\d{3,4}室|(?<![\\d-])\\d{1,2}-\\d{1,2}-(?!(?:19|20)\\d\\d)\\d{3,4}(?![\\d-])"),
        PLATE("〔车牌〕", "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Za-hj-np-z][·• ]?[A-HJ-NP-Za-hj-np-z\\d]{4,5}[A-HJ-NP-Za-hj-np-z\\d挂学警港澳]"
                + "(?![A-Za-z\\d])"),
        NAME("有人", "(?:" + BUILDING + "|" + UNIT + ")?(?:那个|那户|的)?姓[\\u4e00-\\u9fff](?:的|那家|家的)(?:人家|人)?");

        private final String instead;
        private final Pattern pattern;

        Kind(String instead, String pattern) {
            this.instead = instead;
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** From one place in the text up to, not including, another. */
    public record Mark(int from, int to, Kind kind) {}

    public static Redaction of(String text) {
        var plain = narrow(text);
        var marks = new ArrayList<Mark>();
        for (var kind : Kind.values()) {
            kind.pattern.matcher(plain).results().map(it -> new Mark(it.start(), it.end(), kind))
                    .filter(it -> marks.stream().noneMatch(other -> it.from < other.to && other.from < it.to)).forEach(marks::add);
        }
        marks.sort(Comparator.comparing(Mark::from));
        return new Redaction(text, List.copyOf(marks));
    }

    public boolean isEmpty() {
        return marks.isEmpty();
    }

    public List<Mark> marks() {
        return marks;
    }

    /** The same text without what was found; a door right before a name goes with it. */
    public String suggested() {
        var suggested = new StringBuilder();
        var end = 0;
        for (var at = 0; at < marks.size(); at++) {
            var mark = marks.get(at);
            var namedNext = mark.kind == Kind.DOOR && at + 1 < marks.size() && marks.get(at + 1).kind == Kind.NAME && marks.get(at + 1).from == mark.to;
            suggested.append(text, end, mark.from).append(namedNext ? "" : mark.kind.instead);
            end = mark.to;
        }
        return suggested.append(text.substring(end)).toString();
    }

    /** Full-width figures and letters read like the others. */
    private static String narrow(String text) {
        var plain = text.toCharArray();
        for (var at = 0; at < plain.length; at++) {
            if (plain[at] >= '！' && plain[at] <= '～' && Character.isLetterOrDigit(plain[at] - 0xFEE0)) {
                plain[at] -= 0xFEE0;
            }
        }
        return new String(plain);
    }
}
