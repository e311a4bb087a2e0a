package org.yishiting.transcripts;

import static org.yishiting.transcripts.Markup.text;
import static org.yishiting.transcripts.PaperWords.say;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A paper as a text document of an office (DOCX), in the measures of official papers (GB/T 9704): A4, title 22 pt, text 16 pt, 28 pt a line. */
public final class PaperDocx {

    private static final String NAMESPACES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture\"""";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final int SIGNATURES_A_ROW = 3;

    private final StringBuilder out = new StringBuilder();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();

    private PaperDocx() {}

    /** Leaves the stream open. */
    public static void write(Paper paper, Proof proof, OutputStream out) {
        var it = new PaperDocx();
        it.body(paper, proof);
        it.zip(paper, out);
    }

    private void body(Paper paper, Proof proof) {
        if (paper.kind() == PaperKind.SUMMARY) {
            p("Issuer", run(paper.issuer(), ""));
            p("Number", run(paper.number(), ""));
        } else if (!paper.number().isEmpty()) {
            p("NumberRight", run(say("transcripts.number", paper.number()), ""));
        }
        p("Title", run(paper.title(), ""));
        paper.facts().forEach(it -> p("Fact", run(it.label() + "：", "<w:b/>") + run(it.text(), "")));
        for (var place = 0; place < paper.parts().size(); place++) {
            var part = paper.parts().get(place);
            p("Heading", run(say("transcripts.heading", PaperWords.chinese(place + 1), part.heading()), ""));
            part.passages().forEach(this::passage);
        }
        signatures(paper);
        paper.closing().forEach(it -> p("Text", run(it, "")));
        paper.withheld().forEach(it -> p("Text", run(say("transcripts.withheld." + it.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), it.places()), "")));
        p("Sealed", run(paper.issuer() + say("transcripts.seal"), ""));
        if (paper.issuedOn() != null) {
            p("Sealed", run(PaperWords.day(paper.issuedOn()), ""));
        }
        p("Small", run(say("transcripts.proof.fingerprint", proof.grouped()), ""));
        p("Small", run((proof.record().isEmpty() ? say("transcripts.proof.version", paper.version()) : say("transcripts.proof.record", proof.record(), paper.version()))
                + " " + proof.link(), ""));
    }

    private void passage(Passage passage) {
        switch (passage) {
            case Passage.Said said -> spoken(said.speaker(), said.verbatim() ? say("transcripts.verbatim", said.words()) : said.words());
            case Passage.Asked asked -> {
                spoken(asked.asker(), say("transcripts.asks", asked.question()));
                if (!asked.answer().isEmpty()) {
                    spoken(asked.answerer(), say("transcripts.answers", asked.answer()));
                }
            }
            case Passage.Noted noted -> noted.words().lines().forEach(it -> p("Text", run(it, "")));
            case Passage.Disputed disputed -> p("Text", run(say("transcripts.dispute", PaperWords.chinese(disputed.number()), disputed.words()), ""));
            case Passage.Voted voted -> p("Text", run(PaperWords.vote(voted), ""));
            case Passage.Resolved resolved -> p("Text", run(PaperWords.circled(resolved.number()) + resolved.what() + PaperWords.duty(resolved), ""));
            case Passage.Dissented dissented -> p("Text", run(say("transcripts.dissent", dissented.who(), dissented.words()), ""));
        }
    }

    private void spoken(String who, String words) {
        p("Text", run(who + "：", "<w:b/>") + run(words, ""));
    }

    private void signatures(Paper paper) {
        if (paper.signatures().isEmpty()) {
            return;
        }
        out.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:val=\"0000\"/></w:tblPr><w:tblGrid>").append("<w:gridCol w:w=\"2900\"/>".repeat(SIGNATURES_A_ROW)).append("</w:tblGrid>");
        for (var from = 0; from < paper.signatures().size(); from += SIGNATURES_A_ROW) {
            out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (var column = 0; column < SIGNATURES_A_ROW; column++) {
                out.append("<w:tc><w:tcPr><w:tcW w:w=\"2900\" w:type=\"dxa\"/></w:tcPr>");
                if (from + column < paper.signatures().size()) {
                    var signature = paper.signatures().get(from + column);
                    p("Ink", ink(signature));
                    p("Small", run(PaperWords.signed(signature), ""));
                } else {
                    p("Small", "");
                }
                out.append("</w:tc>");
            }
            out.append("</w:tr>");
        }
        out.append("</w:tbl>");
        p("Small", "");
    }

    private String ink(Signature signature) {
        var drawing = signature.drawing();
        return switch (signature.state()) {
            case WAITING -> run("　　　　　　", "<w:u w:val=\"single\"/>");
            case REFUSED -> run(say("transcripts.not-signed"), "");
            case SIGNED, SIGNED_WITH_CORRECTION -> drawing == null || !drawing.contains(";base64,") ? run(signature.name(), "") : picture(drawing);
        };
    }

    private String picture(String drawing) {
        var id = "sig" + (pictures.size() + 1);
        pictures.put(id, Base64.getDecoder().decode(drawing.substring(drawing.indexOf(',') + 1)));
        return """
                <w:r><w:drawing><wp:inline><wp:extent cx="1080000" cy="360000"/><wp:docPr id="%1$d" name="%2$s"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
                <pic:pic><pic:nvPicPr><pic:cNvPr id="%1$d" name="%2$s"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="%2$s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
                <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1080000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"""
                .formatted(pictures.size(), id);
    }

    private void p(String style, String runs) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>").append(runs).append("</w:p>");
    }

    private static String run(String words, String properties) {
        return "<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + "<w:t xml:space=\"preserve\">" + text(words) + "</w:t></w:r>";
    }

    private void zip(Paper paper, OutputStream to) {
        try {
            var zip = new ZipOutputStream(to);
            entry(zip, "[Content_Types].xml", HEAD + """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>\
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                    <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
                    <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
                    <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>""");
            entry(zip, "_rels/.rels", relations(relation("rId1", RELATION + "officeDocument", "word/document.xml")
                    + relation("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")));
            entry(zip, "docProps/core.xml", HEAD + """
                    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
                    <dc:title>%s</dc:title><dc:creator>%s</dc:creator></cp:coreProperties>""".formatted(text(paper.title()), text(paper.issuer())));
            var links = new StringBuilder(relation("rId1", RELATION + "styles", "styles.xml") + relation("rId2", RELATION + "footer", "footer1.xml"));
            pictures.keySet().forEach(it -> links.append(relation(it, RELATION + "image", "media/" + it + ".jpeg")));
            entry(zip, "word/_rels/document.xml.rels", relations(links.toString()));
            entry(zip, "word/document.xml", HEAD + "<w:document " + NAMESPACES + "><w:body>" + out + """
                    <w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>\
                    <w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="1417" w:gutter="0"/></w:sectPr></w:body></w:document>""");
            entry(zip, "word/styles.xml", DocxStyles.xml());
            var page = say("transcripts.page").split("#", -1);
            entry(zip, "word/footer1.xml", HEAD + "<w:ftr " + NAMESPACES + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>" + run(page[0], "") + field("PAGE") + run(page[1], "")
                    + field("NUMPAGES") + run(page[2], "") + "</w:p></w:ftr>");
            for (var picture : pictures.entrySet()) {
                zip.putNextEntry(stamped("word/media/" + picture.getKey() + ".jpeg"));
                zip.write(picture.getValue());
                zip.closeEntry();
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(String name) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + name + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static String relations(String inside) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(stamped(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Always the same moment, so that the same paper gives the same file. */
    private static ZipEntry stamped(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }
}
