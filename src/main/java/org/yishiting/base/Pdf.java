package org.yishiting.base;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes a PDF of XHTML, in a font that has every character of Chinese names; their text can be searched and copied. */
public final class Pdf {

    private static final String FONT = "/fonts/NotoSansSC-Regular.ttf";
    private static final String FAMILY = "Noto Sans SC";
    private static final int WEIGHT = 400;
    private static final String STYLE = """
            <style>
            @page { size: A4; margin: 18mm 18mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font-family: '%1$s'; font-size: 9pt; color: #555 } }
            * { font-family: '%1$s'; font-weight: 400; font-style: normal }
            body { margin: 0; font-size: 11pt; line-height: 1.6; color: #111 }
            h1 { font-size: 18pt; line-height: 1.4; margin: 0 0 4mm } h2 { font-size: 13pt; margin: 6mm 0 2mm } p { margin: 0 0 2mm }
            table { width: 100%%; border-collapse: collapse } th, td { border: 0.5pt solid #999; padding: 1.5mm 2mm; text-align: left; vertical-align: top }
            </style>""".formatted(FAMILY);

    static {
        Logger.getLogger("com.openhtmltopdf").setLevel(Level.WARNING);
    }

    private Pdf() {}

    /**
     * Writes A4 pages with page numbers, and leaves the stream open. Nothing is fetched from elsewhere: pictures come as {@code data:}
     * addresses.
     *
     * @param xhtml a whole document, well-formed, with a {@code head}; its own styles come after those of the house. Whoever writes it
     *              escapes what people typed
     */
    public static void write(String xhtml, OutputStream out) {
        try {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useFont(Pdf::font, FAMILY, WEIGHT, FontStyle.NORMAL, true);
            builder.useUriResolver((_, address) -> address.startsWith("data:") ? address : null);
            builder.withHtmlContent(xhtml.replaceFirst("<head>", "<head>" + STYLE), null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font() {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(FONT), FONT);
    }
}
