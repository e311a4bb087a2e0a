package org.yishiting.transcripts;

import static org.yishiting.base.RuleViolation.require;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yishiting.transcripts.Paper.Fact;
import org.yishiting.transcripts.Paper.Part;
import org.yishiting.transcripts.Paper.Reason;
import org.yishiting.transcripts.Paper.Withheld;

/**
 * Something that stands in the full paper and not in the public copy, wherever it stands.
 *
 * @param phrase as it is written in the full paper
 * @param instead what the copy says there: a seat for a name, or bars
 */
public record Redaction(String phrase, String instead, Reason reason) {

    public static final int MAX = 100;

    /** Refuses with {@code transcripts.redaction.phrase} what is empty or too long. */
    public Redaction {
        require(!phrase.isBlank() && phrase.length() <= MAX && instead.length() <= MAX, "transcripts.redaction.phrase", MAX);
    }

    /** The public copy of a paper: the same but for these places, which are counted by reason. Drawn signatures are never in it. */
    public static Paper copy(Paper full, List<Redaction> redactions) {
        var reader = new Reader(redactions.stream().sorted(Comparator.comparingInt((Redaction it) -> it.phrase().length()).reversed()).toList());
        var facts = full.facts().stream().map(it -> new Fact(it.label(), reader.read(it.text()))).toList();
        var parts = full.parts().stream().map(it -> new Part(it.heading(), it.passages().stream().map(reader::read).toList())).toList();
        var signatures = full.signatures().stream().map(it -> new Signature(reader.read(it.name()), it.seat(), it.state(), it.way(), it.day(), reader.readOr(it.note()), null)).toList();
        var closing = full.closing().stream().map(reader::read).toList();
        return new Paper(full.kind(), full.number(), reader.read(full.title()), full.issuer(), full.language(), full.heldOn(), full.issuedOn(), full.version(), facts, parts,
                signatures, closing, reader.withheld());
    }

    private static final class Reader {

        private final List<Redaction> redactions;
        private final Map<Reason, Integer> places = new EnumMap<>(Reason.class);

        Reader(List<Redaction> redactions) {
            this.redactions = redactions;
        }

        String read(String text) {
            var out = new StringBuilder();
            for (var at = 0; at < text.length();) {
                var from = at;
                var found = redactions.stream().filter(it -> text.startsWith(it.phrase(), from)).findFirst().orElse(null);
                if (found == null) {
                    out.append(text.charAt(at++));
                } else {
                    out.append(found.instead());
                    places.merge(found.reason(), 1, Integer::sum);
                    at += found.phrase().length();
                }
            }
            return out.toString();
        }

        @Nullable String readOr(@Nullable String text) {
            return text == null ? null : read(text);
        }

        Passage read(Passage passage) {
            return switch (passage) {
                case Passage.Said it -> new Passage.Said(read(it.speaker()), read(it.office()), read(it.words()), it.verbatim());
                case Passage.Asked it -> new Passage.Asked(read(it.asker()), read(it.question()), read(it.answerer()), read(it.answer()));
                case Passage.Noted it -> new Passage.Noted(read(it.words()));
                case Passage.Disputed it -> new Passage.Disputed(it.number(), read(it.words()));
                case Passage.Voted it -> new Passage.Voted(read(it.motion()), it.secret(), it.yes(), it.no(), it.abstained(), it.base(), it.rule(), it.carried());
                case Passage.Resolved it -> new Passage.Resolved(it.number(), read(it.what()), readOr(it.who()), readOr(it.with()), it.until());
                case Passage.Dissented it -> new Passage.Dissented(read(it.who()), read(it.words()));
            };
        }

        List<Withheld> withheld() {
            var all = new ArrayList<Withheld>();
            places.forEach((reason, count) -> all.add(new Withheld(reason, count)));
            return all;
        }
    }
}
