package org.yishiting.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** One value, four papers: they say the same, and each is what it claims to be. */
class PaperTest {

    /** Two centimetres in points; what hangs over by less than that is still on the sheet. */
    private static final float MARGIN = 20 / 25.4F * 72;

    static List<Paper> papers() {
        return List.of(Papers.hearing(), Papers.council(), Redaction.copy(Papers.hearing(), List.of(new Redaction("郑阿姨", "第13席", Paper.Reason.NO_CONSENT))));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void jsonKeepsEverything(Paper paper) {
        var json = PaperJson.write(paper);
        assertThat(PaperJson.read(json)).isEqualTo(paper);
        assertThat(PaperJson.write(PaperJson.read(json))).isEqualTo(json);
        assertThat(paper.fingerprint()).hasSize(64).isEqualTo(PaperJson.fingerprint(json));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void akomaNtosoIsValidAgainstItsSchema(Paper paper) throws Exception {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        var schema = factory.newSchema(Path.of("src/test/resources/akn/akomantoso30.xsd").toFile());
        var xml = PaperAkn.write(paper, "0190-aa");
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml)))).doesNotThrowAnyException();
        assertThat(xml).contains("<debate name=\"minutes\">", paper.title());
    }

    @Test
    void thePdfHasTheWordsTheNumberOfPagesAndTheFingerprint() throws Exception {
        var paper = Papers.hearing();
        try (var pdf = Loader.loadPDF(pdf(paper))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains("松月社区听证会笔录", "编号：SY-TZ-2026-007", "二、陈述与质询", "能否往东移五米", "①推荐北门方案并东移五米", "第1页，共" + pdf.getNumberOfPages() + "页",
                    "喆、翀、犇", "〓(U+20BB7)", paper.fingerprint(), "未签", "无记名表决，有权表决13人，赞成9人");
        }
    }

    @Test
    void aPageThatWasSignedOnPaperLiesBehindTheCopyForInside() throws Exception {
        var paper = Papers.hearing();
        var onPaper = paper.signatures().stream().filter(it -> it.way() == Signature.Way.PAPER).findFirst().orElseThrow();
        var out = new ByteArrayOutputStream();
        PaperPdf.write(paper, Papers.proof(paper), List.of(new Annex(onPaper, Papers.drawing())), out);
        try (var inside = Loader.loadPDF(out.toByteArray()); var open = Loader.loadPDF(pdf(paper))) {
            assertThat(inside.getNumberOfPages()).isEqualTo(open.getNumberOfPages() + 1);
            assertThat(inside.getPage(inside.getNumberOfPages() - 1).getResources().getXObjectNames()).isNotEmpty();
            assertThat(new PDFTextStripper().getText(inside).replaceAll("\\s", "")).contains("原页存档，更正后签，见附件1", "附件1纸面签名页：梁先生，第4席（业主）");
            assertThat(new PDFTextStripper().getText(open).replaceAll("\\s", "")).contains("纸面签，原页存档").doesNotContain("附件1");
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theDocumentIsWellFormedAndAlwaysTheSame(Paper paper) throws Exception {
        var docx = docx(paper);
        assertThat(docx).isEqualTo(docx(paper));
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(parts.keySet()).contains("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml", "word/footer1.xml");
        for (var part : parts.entrySet()) {
            if (!part.getKey().endsWith(".jpeg")) {
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(new String(part.getValue(), StandardCharsets.UTF_8))));
            }
        }
        assertThat(new String(parts.get("word/document.xml"), StandardCharsets.UTF_8)).contains(paper.title(), paper.number());
        // An office program gives a style with one of its own names, Text or Title, the looks it has for that name.
        assertThat(new String(parts.get("word/styles.xml"), StandardCharsets.UTF_8)).contains("w:val=\"PaperText\"").doesNotContain("<w:name w:val=\"Text\"", "<w:name w:val=\"Title\"");
    }

    @Test
    void whatIsTakenOutIsGoneEverywhereAndCounted() {
        var copy = Redaction.copy(Papers.hearing(), List.of(new Redaction("郑阿姨", "第13席", Paper.Reason.NO_CONSENT), new Redaction("9.6万元", "■■■", Paper.Reason.BUSINESS_SECRET)));
        var json = new String(PaperJson.write(copy), StandardCharsets.UTF_8);
        assertThat(json).doesNotContain("郑阿姨", "9.6万元", "image/jpeg").contains("第13席", "■■■", "梁先生");
        assertThat(copy.withheld()).containsExactly(new Paper.Withheld(Paper.Reason.NO_CONSENT, 2), new Paper.Withheld(Paper.Reason.BUSINESS_SECRET, 2));
        assertThat(copy.fingerprint()).isNotEqualTo(Papers.hearing().fingerprint());
    }

    @Test
    void whatPeopleTypeIsNoMarkup() {
        var paper = new Paper(PaperKind.TRANSCRIPT, "", "笔录", "居委会", "zh-CN", Papers.hearing().heldOn(), null, 1, List.of(),
                List.of(new Paper.Part("一", List.of(new Passage.Said("小吴", "", "<script>alert(1)</script> & \u0001", false)))), List.of(), List.of(), List.of());
        assertThat(PaperHtml.article(paper)).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThatCode(() -> pdf(paper)).doesNotThrowAnyException();
        assertThat(PaperAkn.write(paper, "x")).doesNotContain("\u0001");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void nothingIsWrittenBeyondTheMargins(Paper paper) throws IOException {
        var right = new float[1];
        try (var pdf = Loader.loadPDF(pdf(paper))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    right[0] = Math.max(right[0], text.getXDirAdj() + text.getWidthDirAdj());
                }
            }.getText(pdf);
            assertThat(right[0]).isPositive().isLessThan(pdf.getPage(0).getMediaBox().getWidth() - MARGIN);
        }
    }

    private static byte[] pdf(Paper paper) {
        var out = new ByteArrayOutputStream();
        PaperPdf.write(paper, Papers.proof(paper), out);
        return out.toByteArray();
    }

    private static byte[] docx(Paper paper) {
        var out = new ByteArrayOutputStream();
        PaperDocx.write(paper, Papers.proof(paper), out);
        return out.toByteArray();
    }
}
