package org.yishiting.transcripts;

/** The fonts and measures of a {@link PaperDocx}: 小标宋 for titles, 黑体 for headings, 仿宋 for text. Names of our own: office programs slant what is called "Text". */
final class DocxStyles {

    private static final String SONG = "方正小标宋简体";
    private static final String HEI = "黑体";
    private static final String FANG = "仿宋";

    private DocxStyles() {}

    static String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:docDefaults><w:rPrDefault><w:rPr>" + font(FANG, 32) + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + style("Normal", FANG, 32, "", "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>").replace("w:styleId", "w:default=\"1\" w:styleId")
                + style("Issuer", SONG, 72, "<w:color w:val=\"C00000\"/>", "<w:spacing w:after=\"240\"/><w:jc w:val=\"center\"/>")
                + style("Number", FANG, 32, "", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"C00000\"/></w:pBdr><w:spacing w:after=\"240\"/><w:jc w:val=\"center\"/>")
                + style("NumberRight", FANG, 28, "", "<w:jc w:val=\"right\"/>")
                + style("Title", SONG, 44, "", "<w:spacing w:before=\"120\" w:after=\"240\" w:line=\"640\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>")
                + style("Fact", FANG, 32, "", line(""))
                + style("Heading", HEI, 32, "", "<w:keepNext/>" + line("<w:ind w:firstLine=\"640\"/><w:outlineLvl w:val=\"0\"/>"))
                + style("Text", FANG, 32, "", line("<w:ind w:firstLine=\"640\"/><w:jc w:val=\"both\"/>"))
                + style("Ink", "楷体", 36, "", "<w:keepNext/><w:spacing w:before=\"160\"/>")
                + style("Small", FANG, 21, "", "<w:spacing w:line=\"320\" w:lineRule=\"exact\"/>")
                + style("Sealed", FANG, 32, "", line("<w:jc w:val=\"right\"/>"))
                + style("Footer", "宋体", 24, "", "<w:jc w:val=\"center\"/>") + "</w:styles>";
    }

    private static String line(String more) {
        return "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>" + more;
    }

    private static String style(String name, String font, int halfPoints, String run, String paragraph) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + name + "\"><w:name w:val=\"" + (name.equals("Normal") ? name : "Paper" + name) + "\"/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + font(font, halfPoints).replace("<w:sz ", run + "<w:sz ") + "</w:rPr></w:style>";
    }

    private static String font(String name, int halfPoints) {
        return "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"" + name + "\"/><w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }
}
