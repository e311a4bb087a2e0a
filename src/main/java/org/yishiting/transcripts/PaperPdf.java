package org.yishiting.transcripts;

import static org.yishiting.transcripts.PaperWords.say;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.yishiting.base.Pdf;

/** A paper on A4, with everything that is needed to tell whether it is the original. */
public final class PaperPdf {

    private static final String STYLE = """
            <style>
            @page { margin: 22mm 22mm 22mm; @bottom-center { content: '%s' counter(page) '%s' counter(pages) '%s'; font-family: 'Noto Sans SC'; font-size: 9pt; color: #555 } }
            body { font-size: 11.5pt; line-height: 1.75 }
            h1 { font-size: 20pt; text-align: center; letter-spacing: 1pt; margin: 2mm 0 3mm }
            h2 { font-size: 12.5pt; margin: 5mm 0 1mm; page-break-after: avoid }
            p { margin: 0 0 1mm }
            .num { text-align: right; font-size: 10.5pt } .rule { border: 0; border-top: 1pt solid #111; margin: 0 0 4mm }
            .paper-summary .issuer { text-align: center; color: #b3261e; font-size: 24pt; line-height: 1.3 } .paper-summary .num { text-align: center } .paper-summary .rule { border-top: 1.5pt solid #b3261e }
            .facts th, .facts td { border: 0; padding: 0 0 0.5mm } .facts th { width: 22mm; color: #555 }
            .say b { padding-right: 2mm }
            .signs { margin-top: 4mm } .sign { display: inline-block; width: 38mm; margin: 0 2.5mm 4mm 0; page-break-inside: avoid; vertical-align: bottom }
            .sign .ink { display: block; border-bottom: 0.5pt solid #777; font-size: 13pt; min-height: 9mm; line-height: 9mm } .sign .ink img { height: 9mm; max-width: 36mm }
            .sign .seat { display: block; font-size: 8.5pt; color: #444; line-height: 1.4 }
            .foot { margin-top: 6mm; page-break-inside: avoid; font-size: 10.5pt; min-height: 30mm }
            .stamp { float: right; width: 28mm; height: 20mm; padding-top: 8mm; border: 1.2pt solid #b3261e; border-radius: 14mm; color: #b3261e; text-align: center; font-size: 8.5pt; line-height: 1.4 }
            .withheld { font-size: 9.5pt; color: #444 }
            .proof { margin-top: 6mm; page-break-inside: avoid } .proof td { border: 0 } .proof table { border: 0.5pt solid #777; font-size: 9pt; line-height: 1.45 } .proof .qr { width: 26mm } .proof img { width: 24mm; height: 24mm }
            .code { font-size: 8.5pt }
            .annex { page-break-before: always } .annex img { max-width: 166mm; max-height: 225mm; margin-top: 3mm }
            </style>""";

    private static final int FIRST_EXTENSION = 0x3400;
    private static final int FIRST_COMMON = 0x4E00;

    private PaperPdf() {}

    /** Leaves the stream open. Characters that no font here has are told by their number, so that no name is lost. */
    public static void write(Paper paper, Proof proof, OutputStream out) {
        write(paper, proof, List.of(), out);
    }

    /** The same with pages behind it, for those inside. */
    public static void write(Paper paper, Proof proof, List<Annex> annexes, OutputStream out) {
        var page = say("transcripts.page").split("#", -1);
        Pdf.write("<html lang=\"" + Markup.text(paper.language()) + "\"><head><title>" + Markup.text(paper.title()) + "</title>" + STYLE.formatted(page[0], page[1], page[2]) + "</head><body>"
                + PaperHtml.article(paper, PaperPdf::written, annexes) + PaperHtml.proof(proof, paper.version()) + PaperHtml.annexes(annexes, PaperPdf::written) + "</body></html>", out);
    }

    private static String written(String text) {
        return Markup.text(printable(text));
    }

    /** 𠮷 becomes 〓(U+20BB7). */
    static String printable(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(it -> {
            if (Character.isSupplementaryCodePoint(it) || it >= FIRST_EXTENSION && it < FIRST_COMMON) {
                out.append("〓(U+").append(Integer.toHexString(it).toUpperCase(Locale.ROOT)).append(')');
            } else {
                out.appendCodePoint(it);
            }
        });
        return out.toString();
    }
}
