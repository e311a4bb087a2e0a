package org.yishiting.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {

    @Test
    void namesComeOutAsTextWhateverTheirCharacters() throws Exception {
        assertThat(text("<p>选民名单：陶喆堃、王旻、阿依古丽·买买提</p><p>No. 12 &amp; 3%</p>")).contains("选民名单", "陶喆堃", "王旻", "阿依古丽·买买提", "No. 12 & 3%");
    }

    @Test
    void pagesAreNumberedAndNothingIsFetched() throws Exception {
        var text = text("<p>一</p><div style='page-break-before: always'>二</div><img src='http://localhost:1/x.png' alt=''/><img src='file:///etc/hosts' alt=''/>");

        assertThat(text).contains("1 / 2", "2 / 2");
    }

    private static String text(String body) throws Exception {
        var out = new ByteArrayOutputStream();
        Pdf.write("<html><head><title>名单</title></head><body>" + body + "</body></html>", out);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
            return new PDFTextStripper().getText(document);
        }
    }
}
