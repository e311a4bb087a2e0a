package org.yishiting.transcripts;

import static org.yishiting.transcripts.Markup.text;
import static org.yishiting.transcripts.PaperWords.say;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.yishiting.base.QrCode;

/** A paper as HTML, for pages and for {@link PaperPdf}: an article, everything in it escaped. */
public final class PaperHtml {

    private final UnaryOperator<String> write;
    private final List<Annex> annexes;
    private final StringBuilder out = new StringBuilder();

    private PaperHtml(UnaryOperator<String> write, List<Annex> annexes) {
        this.write = write;
        this.annexes = annexes;
    }

    /** For a page of the portal. */
    public static String article(Paper paper) {
        return new PaperHtml(Markup::text, List.of()).whole(paper);
    }

    /** For print; {@code write} escapes. Signatures say which of the annexes is theirs. */
    static String article(Paper paper, UnaryOperator<String> write, List<Annex> annexes) {
        return new PaperHtml(write, annexes).whole(paper);
    }

    /** Each on a page of its own. */
    static String annexes(List<Annex> annexes, UnaryOperator<String> write) {
        var out = new StringBuilder();
        for (var place = 0; place < annexes.size(); place++) {
            var it = annexes.get(place);
            out.append("<div class=\"annex\"><p><b>").append(text(say("transcripts.annex", place + 1))).append("</b> ").append(write.apply(say("transcripts.annex.page", it.of().name(), it.of().seat())))
                    .append("</p><img src=\"").append(text(it.picture())).append("\" alt=\"\"/></div>");
        }
        return out.toString();
    }

    /** Where a paper is compared with the register. */
    static String proof(Proof proof, int version) {
        return "<div class=\"proof\"><table><tr><td class=\"qr\"><img src=\"" + QrCode.dataUrl(proof.link()) + "\" alt=\"" + text(proof.link()) + "\"/></td><td><p><b>"
                + text(say("transcripts.proof.title")) + "</b></p><p>" + text(say("transcripts.proof.how")) + "</p><p class=\"code\">"
                + text(say("transcripts.proof.fingerprint", proof.grouped())) + "</p><p>"
                + text(proof.record().isEmpty() ? say("transcripts.proof.version", version) : say("transcripts.proof.record", proof.record(), version)) + "</p></td></tr></table></div>";
    }

    private String whole(Paper paper) {
        out.append("<article class=\"paper paper-").append(paper.kind().name().toLowerCase(Locale.ROOT)).append("\" lang=\"").append(text(paper.language())).append("\">");
        if (paper.kind() == PaperKind.SUMMARY) {
            p("issuer", paper.issuer());
            p("num", paper.number());
        } else if (!paper.number().isEmpty()) {
            p("num", say("transcripts.number", paper.number()));
        }
        out.append("<h1>").append(write.apply(paper.title())).append("</h1><hr class=\"rule\"/>");
        facts(paper);
        for (var place = 0; place < paper.parts().size(); place++) {
            var part = paper.parts().get(place);
            out.append("<h2>").append(write.apply(say("transcripts.heading", PaperWords.chinese(place + 1), part.heading()))).append("</h2>");
            part.passages().forEach(this::passage);
        }
        signatures(paper);
        foot(paper);
        return out.append("</article>").toString();
    }

    private void facts(Paper paper) {
        out.append("<table class=\"facts\">");
        for (var fact : paper.facts()) {
            out.append("<tr><th scope=\"row\">").append(write.apply(fact.label())).append("</th><td>").append(write.apply(fact.text())).append("</td></tr>");
        }
        out.append("</table>");
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
            case Passage.Noted noted -> p("", noted.words());
            case Passage.Disputed disputed -> p("", say("transcripts.dispute", PaperWords.chinese(disputed.number()), disputed.words()));
            case Passage.Voted voted -> p("", PaperWords.vote(voted));
            case Passage.Resolved resolved -> p("item", PaperWords.circled(resolved.number()) + " " + resolved.what() + PaperWords.duty(resolved));
            case Passage.Dissented dissented -> p("", say("transcripts.dissent", dissented.who(), dissented.words()));
        }
    }

    private void signatures(Paper paper) {
        if (paper.signatures().isEmpty()) {
            return;
        }
        out.append("<div class=\"signs\">");
        for (var signature : paper.signatures()) {
            out.append("<div class=\"sign\"><span class=\"ink\">");
            if (signature.state() == Signature.State.WAITING) {
                out.append("　");
            } else if (signature.state() == Signature.State.REFUSED) {
                out.append(write.apply(say("transcripts.not-signed")));
            } else if (signature.drawing() != null) {
                out.append("<img src=\"").append(text(signature.drawing())).append("\" alt=\"").append(write.apply(signature.name())).append("\"/>");
            } else {
                out.append(write.apply(signature.name()));
            }
            out.append("</span><span class=\"seat\">").append(write.apply(PaperWords.signed(signature) + annex(signature))).append("</span></div>");
        }
        out.append("</div>");
    }

    private String annex(Signature signature) {
        var place = annexes.stream().map(Annex::of).toList().indexOf(signature);
        return place < 0 ? "" : say("transcripts.annex.see", place + 1);
    }

    private void foot(Paper paper) {
        out.append("<div class=\"foot\"><div class=\"stamp\">").append(write.apply(paper.issuer())).append("<br/>").append(write.apply(say("transcripts.seal"))).append("</div>");
        paper.closing().forEach(it -> p("", it));
        if (paper.issuedOn() != null) {
            p("", PaperWords.day(paper.issuedOn()));
        }
        paper.withheld().forEach(it -> p("withheld", PaperWords.say("transcripts.withheld." + it.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), it.places())));
        out.append("</div>");
    }

    /** Names of two characters are spread to the width of three, as on paper. */
    private void spoken(String who, String words) {
        var name = who.codePointCount(0, who.length()) == 2 ? new StringBuilder(who).insert(who.offsetByCodePoints(0, 1), '　').toString() : who;
        out.append("<p class=\"say\"><b>").append(write.apply(name)).append("</b> ").append(write.apply(words)).append("</p>");
    }

    private void p(String css, String words) {
        words.lines().filter(it -> !it.isBlank()).forEach(it -> out.append(css.isEmpty() ? "<p>" : "<p class=\"" + css + "\">").append(write.apply(it)).append("</p>"));
    }
}
