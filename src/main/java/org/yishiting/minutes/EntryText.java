package org.yishiting.minutes;

import static org.yishiting.base.RuleViolation.require;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.PlainText;
import org.yishiting.meetings.ParticipantId;

/**
 * What is written down in one piece.
 *
 * @param speaker who speaks, asks or dissents, where that is a participant
 * @param name their name as in the minutes; of a resolution, who does it
 * @param text what was said, asked, noted, moved or resolved
 * @param other who answers; of a resolution, with whom; of a vote, what it needs
 * @param until of a resolution, the day by which it is done
 * @param verbatim whether these are the very words
 * @param disputed whether people differ on it
 */
public record EntryText(EntryKind kind, @Nullable ParticipantId speaker, String name, String office, String text, String other, String answer, @Nullable LocalDate until,
        @Nullable Count count, boolean verbatim, boolean disputed) {

    public static final int MAX_TEXT = 4_000;
    public static final int MAX_OTHER = 200;
    public static final int MAX_NAME = 60;
    private static final int MAX_OFFICE = 80;

    /** Refuses with {@code minutes.entry.too-long} what does not fit, and with {@code minutes.entry.no-count} a vote without its figures. */
    public EntryText {
        text = PlainText.lines(text);
        answer = PlainText.lines(answer);
        require(text.length() <= MAX_TEXT && answer.length() <= MAX_TEXT && other.length() <= MAX_OTHER && name.length() <= MAX_NAME && office.length() <= MAX_OFFICE, "minutes.entry.too-long", MAX_TEXT);
        require(kind != EntryKind.VOTE || count != null, "minutes.entry.no-count");
    }

    /** How a vote went; {@code base} is how many could vote. */
    public record Count(int yes, int no, int abstained, int base, boolean secret, boolean carried) {

        /** Refuses with {@code minutes.entry.count} more votes than people. */
        public Count {
            require(yes >= 0 && no >= 0 && abstained >= 0 && yes + no + abstained <= base, "minutes.entry.count");
        }
    }

    public static EntryText section(String heading) {
        return plain(EntryKind.SECTION, heading);
    }

    public static EntryText noted(String words) {
        return plain(EntryKind.NOTE, words);
    }

    public static EntryText disputed(String words) {
        return plain(EntryKind.DISPUTE, words);
    }

    public static EntryText said(@Nullable ParticipantId who, String name, String office, String words) {
        return new EntryText(EntryKind.SPEECH, who, name, office, words, "", "", null, null, false, false);
    }

    public static EntryText asked(@Nullable ParticipantId who, String name, String office, String question, String answerer, String answer) {
        return new EntryText(EntryKind.QUESTION, who, name, office, question, answerer, answer, null, null, false, false);
    }

    public static EntryText resolved(String what, String who, String with, @Nullable LocalDate until) {
        return new EntryText(EntryKind.RESOLUTION, null, who, "", what, with, "", until, null, false, false);
    }

    public static EntryText dissent(@Nullable ParticipantId who, String name, String words) {
        return new EntryText(EntryKind.DISSENT, who, name, "", words, "", "", null, null, false, false);
    }

    public static EntryText voted(String motion, String rule, Count count) {
        return new EntryText(EntryKind.VOTE, null, "", "", motion, rule, "", null, count, false, false);
    }

    private static EntryText plain(EntryKind kind, String words) {
        return new EntryText(kind, null, "", "", words, "", "", null, null, false, false);
    }

    public EntryText saying(String words) {
        return new EntryText(kind, speaker, name, office, words, other, answer, until, count, verbatim, disputed);
    }

    public EntryText markedDisputed(boolean is) {
        return new EntryText(kind, speaker, name, office, text, other, answer, until, count, verbatim, is);
    }
}
