package org.yishiting.transcripts;

import static org.yishiting.transcripts.Markup.text;
import static org.yishiting.transcripts.PaperWords.say;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A paper as a {@code debate} of Akoma Ntoso 3.0 (OASIS LegalDocML), which archives and parliaments read. */
public final class PaperAkn {

    private static final String SOURCE = "#issuer";

    private final Paper paper;
    private final Map<String, String> people = new LinkedHashMap<>();
    private final StringBuilder body = new StringBuilder();
    private int piece;

    private PaperAkn(Paper paper) {
        this.paper = paper;
    }

    /** @param meeting names the work, as in the meeting's id */
    public static String write(Paper paper, String meeting) {
        return new PaperAkn(paper).whole(meeting);
    }

    private String whole(String meeting) {
        for (var place = 0; place < paper.parts().size(); place++) {
            section(place + 1, paper.parts().get(place));
        }
        signatures();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><debate name=\"minutes\">" + meta(meeting) + preface()
                + "<debateBody>" + body + "</debateBody>" + conclusions() + "</debate></akomaNtoso>\n";
    }

    private String meta(String meeting) {
        var work = "/akn/cn/debate/" + paper.heldOn() + "/" + text(meeting);
        var expression = work + "/zho@v" + paper.version();
        var issued = paper.issuedOn() == null ? paper.heldOn() : paper.issuedOn();
        return "<meta><identification source=\"" + SOURCE + "\"><FRBRWork>" + properties(work, paper.heldOn().toString(), "meeting") + "<FRBRcountry value=\"cn\"/>"
                + (paper.number().isEmpty() ? "" : "<FRBRnumber value=\"" + text(paper.number()) + "\"/>") + "<FRBRname value=\"" + text(paper.title()) + "\"/></FRBRWork><FRBRExpression>"
                + properties(expression, issued.toString(), "issued") + "<FRBRlanguage language=\"zho\"/></FRBRExpression><FRBRManifestation>"
                + properties(expression + ".akn", issued.toString(), "made") + "<FRBRformat value=\"application/akn+xml\"/></FRBRManifestation></identification><references source=\"" + SOURCE
                + "\"><TLCOrganization eId=\"issuer\" href=\"/akn/ontology/organization/cn/issuer\" showAs=\"" + text(paper.issuer()) + "\"/>"
                + people.entrySet().stream().map(it -> "<TLCPerson eId=\"" + it.getValue() + "\" href=\"/akn/ontology/person/cn/" + text(meeting) + "/" + it.getValue() + "\" showAs=\""
                        + text(it.getKey()) + "\"/>").collect(Collectors.joining()) + "</references></meta>";
    }

    private static String properties(String uri, String day, String what) {
        return "<FRBRthis value=\"" + uri + "/main\"/><FRBRuri value=\"" + uri + "\"/><FRBRdate date=\"" + day + "\" name=\"" + what + "\"/><FRBRauthor href=\"" + SOURCE + "\"/>";
    }

    private String preface() {
        return "<preface><p><docTitle>" + text(paper.title()) + "</docTitle></p>" + (paper.number().isEmpty() ? "" : "<p><docNumber>" + text(paper.number()) + "</docNumber></p>")
                + paper.facts().stream().map(it -> "<p><b>" + text(it.label()) + "</b> " + text(it.text()) + "</p>").collect(Collectors.joining()) + "</preface>";
    }

    private void section(int number, Paper.Part part) {
        body.append("<debateSection name=\"part\" eId=\"sec_").append(number).append("\"><num>").append(text(PaperWords.chinese(number))).append("</num><heading>").append(text(part.heading()))
                .append("</heading>");
        part.passages().forEach(this::passage);
        body.append("</debateSection>");
    }

    private void passage(Passage passage) {
        switch (passage) {
            case Passage.Said said -> spoken("speech", said.speaker(), null, said.words());
            case Passage.Asked asked -> {
                spoken("question", asked.asker(), asked.answerer(), asked.question());
                if (!asked.answer().isEmpty()) {
                    spoken("answer", asked.answerer(), asked.asker(), asked.answer());
                }
            }
            case Passage.Noted noted -> inline("scene", noted.words());
            case Passage.Disputed disputed -> inline("summary", say("transcripts.dispute", PaperWords.chinese(disputed.number()), disputed.words()));
            case Passage.Voted voted -> inline("summary", PaperWords.vote(voted));
            case Passage.Resolved resolved -> inline("summary", PaperWords.circled(resolved.number()) + " " + resolved.what() + PaperWords.duty(resolved));
            case Passage.Dissented dissented -> spoken("speech", dissented.who(), null, dissented.words());
        }
    }

    private void spoken(String element, String by, @Nullable String to, String words) {
        body.append('<').append(element).append(" eId=\"").append(next()).append("\" by=\"#").append(person(by)).append('"');
        if (to != null && !to.isEmpty()) {
            body.append(" to=\"#").append(person(to)).append('"');
        }
        body.append("><from>").append(text(by)).append("</from>");
        words.lines().forEach(it -> body.append("<p>").append(text(it)).append("</p>"));
        if (words.isEmpty()) {
            body.append("<p/>");
        }
        body.append("</").append(element).append('>');
    }

    private void inline(String element, String words) {
        body.append('<').append(element).append(" eId=\"").append(next()).append("\">").append(text(words)).append("</").append(element).append('>');
    }

    private void signatures() {
        paper.signatures().forEach(it -> person(it.name()));
    }

    private String conclusions() {
        var lines = paper.signatures().stream().map(it -> "<p><signature refersTo=\"#" + person(it.name()) + "\" class=\"" + it.state().name().toLowerCase(Locale.ROOT) + "\">" + text(it.name())
                + "</signature> " + text(PaperWords.signed(it)) + (it.note() == null ? "" : " " + text(it.note())) + "</p>").collect(Collectors.joining())
                + paper.closing().stream().map(it -> "<p>" + text(it) + "</p>").collect(Collectors.joining());
        return lines.isEmpty() ? "" : "<conclusions>" + lines + "</conclusions>";
    }

    private String person(String name) {
        return people.computeIfAbsent(name, _ -> "p" + (people.size() + 1));
    }

    private String next() {
        return "pc_" + ++piece;
    }
}
