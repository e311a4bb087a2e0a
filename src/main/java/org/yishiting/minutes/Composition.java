package org.yishiting.minutes;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.Topics;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.NamedPerson;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.SeatRole;
import org.yishiting.transcripts.Paper;
import org.yishiting.transcripts.Paper.Fact;
import org.yishiting.transcripts.Paper.Part;
import org.yishiting.transcripts.PaperKind;
import org.yishiting.transcripts.Passage;
import org.yishiting.transcripts.Signature;

/** Puts minutes together as the paper that people know: head, what was said under its headings, what is disputed, what was resolved, who signed. */
@Component
class Composition {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final Participants participants;
    private final Communities communities;
    private final Topics topics;
    private final I18NProvider words;

    Composition(Participants participants, Communities communities, Topics topics, I18NProvider words) {
        this.participants = participants;
        this.communities = communities;
        this.topics = topics;
        this.words = words;
    }

    /** Without number and signatures. */
    Paper paper(MeetingView meeting, Minutes minutes, List<Entry> entries, int version) {
        var community = communities.find(meeting.community()).map(CommunitySummary::name).orElse("");
        var day = meeting.day() == null ? LocalDate.EPOCH : meeting.day();
        var kind = meeting.kind() == MeetingKind.COUNCIL || meeting.kind() == MeetingKind.CONSULTATION ? PaperKind.SUMMARY : PaperKind.TRANSCRIPT;
        return new Paper(kind, "", say("minutes.paper.title." + meeting.kind().key(), community), say("minutes.paper.issuer", community), "zh-CN", day, null, version, facts(meeting, minutes),
                parts(entries, kind), List.of(), closing(meeting, minutes), List.of());
    }

    /** The same with its number, the signatures that were given, and the sentence that counts them. */
    Paper signed(Paper paper, Minutes minutes, List<Signed> signers, List<Signature> signatures) {
        var parts = new ArrayList<>(paper.parts());
        var count = count(minutes, signers);
        if (!count.isEmpty()) {
            parts.add(new Part(say("minutes.paper.checked"), List.of(new Passage.Noted(count))));
        }
        var number = minutes.number() == null ? "" : minutes.number();
        return new Paper(paper.kind(), number, paper.title(), paper.issuer(), paper.language(), paper.heldOn(), minutes.issuedAt() == null ? null : LocalDate.ofInstant(minutes.issuedAt(), Zone.PORTAL),
                paper.version(), paper.facts(), parts, signatures, paper.closing(), paper.withheld());
    }

    private List<Fact> facts(MeetingView meeting, Minutes minutes) {
        var facts = new ArrayList<Fact>();
        var linked = meeting.topics().stream().map(topics::find).flatMap(Optional::stream).map(TopicDetails::number).collect(Collectors.joining("、"));
        fact(facts, "minutes.fact.matter." + meeting.kind().key(), linked.isEmpty() ? meeting.matter() : say("minutes.fact.linked", meeting.matter(), linked));
        fact(facts, "minutes.fact.basis", meeting.basis());
        minutes.head().lines().map(it -> it.split("[：:]", 2)).filter(it -> it.length == 2 && !it[0].isBlank()).forEach(it -> facts.add(new Fact(it[0].strip(), it[1].strip())));
        fact(facts, "minutes.fact.time", time(meeting.begins(), meeting.ends()));
        fact(facts, "minutes.fact.place", meeting.place() == null ? meeting.online() : meeting.online() == null ? meeting.place() : say("minutes.fact.place-and-online", meeting.place(), meeting.online()));
        fact(facts, "minutes.fact.presider", person(meeting.presider()));
        fact(facts, "minutes.fact.recorder", person(meeting.recorder()));
        var all = participants.of(meeting.id());
        fact(facts, "minutes.fact.explainers", people(all, SeatRole.EXPLAINER));
        fact(facts, "minutes.fact.supervisors", people(all, SeatRole.SUPERVISOR));
        fact(facts, "minutes.fact.departments", people(all, SeatRole.DEPARTMENT));
        return facts;
    }

    /** Headings are as they were written; points of dispute and what was resolved come last, whenever they were written. */
    private List<Part> parts(List<Entry> entries, PaperKind kind) {
        var parts = new ArrayList<Part>();
        var heading = say("minutes.paper.part");
        var inside = new ArrayList<Passage>();
        var disputes = new ArrayList<Passage>();
        var resolved = new ArrayList<Passage>();
        var dissent = new ArrayList<Passage>();
        for (var entry : entries) {
            var it = entry.content();
            switch (it.kind()) {
                case SECTION -> {
                    close(parts, heading, inside);
                    heading = it.text();
                }
                case SPEECH -> inside.add(new Passage.Said(it.name(), it.office(), it.text(), it.verbatim()));
                case QUESTION -> inside.add(new Passage.Asked(it.name(), it.text(), it.other(), it.answer()));
                case NOTE -> inside.add(new Passage.Noted(it.text()));
                case VOTE -> {
                    var count = it.count();
                    if (count != null) {
                        inside.add(new Passage.Voted(it.text(), count.secret(), count.yes(), count.no(), count.abstained(), count.base(), it.other(), count.carried()));
                    }
                }
                case DISPUTE -> disputes.add(new Passage.Disputed(disputes.size() + 1, it.text()));
                case RESOLUTION -> resolved.add(new Passage.Resolved(resolved.size() + 1, it.text(), orNull(it.name()), orNull(it.other()), it.until()));
                case DISSENT -> dissent.add(new Passage.Dissented(it.name(), it.text()));
            }
        }
        close(parts, heading, inside);
        close(parts, say("minutes.paper.disputes"), disputes);
        resolved.addAll(dissent);
        close(parts, say(kind == PaperKind.SUMMARY ? "minutes.paper.resolved" : "minutes.paper.concluded"), resolved);
        return parts;
    }

    private static void close(List<Part> parts, String heading, List<Passage> inside) {
        if (!inside.isEmpty()) {
            parts.add(new Part(heading, inside));
            inside.clear();
        }
    }

    private List<String> closing(MeetingView meeting, Minutes minutes) {
        var lines = new ArrayList<String>();
        if (meeting.kind() == MeetingKind.HEARING) {
            if (minutes.reportDue() != null) {
                lines.add(say("minutes.paper.report-due", LocalDates.day(minutes.reportDue(), LANGUAGE)));
            }
            if (minutes.replyDue() != null) {
                lines.add(say("minutes.paper.reply-due", LocalDates.day(minutes.replyDue(), LANGUAGE)));
            }
        }
        return lines;
    }

    private String count(Minutes minutes, List<Signed> signers) {
        if (signers.isEmpty()) {
            return "";
        }
        var seats = signers.stream().filter(Signed::counts).toList();
        var out = new StringBuilder(say(minutes.readAloud() ? "minutes.paper.read-aloud" : "minutes.paper.read"));
        out.append(say("minutes.paper.signed", of(seats, Signature.State.SIGNED).size()));
        var corrected = of(seats, Signature.State.SIGNED_WITH_CORRECTION);
        if (!corrected.isEmpty()) {
            out.append(say("minutes.paper.signed-corrected", corrected.size(), corrected.stream().map(it -> say("minutes.paper.named", it.name(), it.words() == null ? "" : it.words())).collect(Collectors.joining("；"))));
        }
        var refused = of(seats, Signature.State.REFUSED);
        if (!refused.isEmpty()) {
            out.append(say("minutes.paper.not-signed", refused.size(), refused.stream().map(it -> say("minutes.paper.because", it.name(), it.words() == null ? "" : it.words())).collect(Collectors.joining("；"))));
        }
        return out.append('。').toString();
    }

    private static List<Signed> of(List<Signed> signers, Signature.State state) {
        return signers.stream().filter(it -> it.state() == state).toList();
    }

    private void fact(List<Fact> facts, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(say(key), text));
        }
    }

    private static @Nullable String time(@Nullable Instant begins, @Nullable Instant ends) {
        if (begins == null) {
            return null;
        }
        var from = LocalDates.full(LocalDates.date(begins), LANGUAGE) + LocalDates.time(begins);
        return ends == null ? from : from + "—" + LocalDates.time(ends);
    }

    private @Nullable String person(@Nullable NamedPerson person) {
        return person == null ? null : person.office().isBlank() ? person.name() : say("minutes.paper.named-office", person.name(), person.office());
    }

    private String people(List<Participant> all, SeatRole role) {
        return all.stream().filter(it -> it.role() == role).map(it -> it.office() == null ? it.name() : it.office() + it.name()).collect(Collectors.joining("、"));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    String say(String key, Object... args) {
        return words.getTranslation(key, LANGUAGE, args);
    }
}
