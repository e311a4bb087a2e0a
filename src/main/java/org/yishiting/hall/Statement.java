package org.yishiting.hall;

import static org.yishiting.base.RuleViolation.require;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.PlainText;
import org.yishiting.community.ResidentId;
import org.yishiting.moderation.Clause;

/** A single idea to agree or disagree with. */
@Entity
@Table(name = "hall_statement")
class Statement {

    static final int MIN_LENGTH = 4;
    static final int MAX_LENGTH = 80;

    @EmbeddedId
    private StatementId id;

    @Embedded
    private TopicId topic;

    private int number;

    @Embedded
    private @Nullable ResidentId author;

    private String text;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Moderation moderation;

    private boolean typedByStaff;
    private Instant writtenAt;
    private @Nullable Integer clause;
    private @Nullable String clauseText;

    @Version
    private @Nullable Integer version;

    Statement(TopicId topic, int number, ResidentId author, boolean typedByStaff, String text, Instant now) {
        this.id = StatementId.next();
        this.topic = topic;
        this.number = number;
        this.author = author;
        this.typedByStaff = typedByStaff;
        this.text = tidied(text);
        this.moderation = Moderation.WAITING;
        this.writtenAt = now;
    }

    @NullUnmarked
    protected Statement() {}

    /**
     * One line without invisible characters. Refuses what is too short or too long ({@code hall.statement.too-short}, {@code .too-long}) and
     * what carries a telephone or identity number ({@code hall.statement.personal}).
     */
    static String tidied(String text) {
        var line = PlainText.line(text);
        var length = line.codePointCount(0, line.length());
        require(length >= MIN_LENGTH, "hall.statement.too-short", MIN_LENGTH);
        require(length <= MAX_LENGTH, "hall.statement.too-long", MAX_LENGTH, length - MAX_LENGTH);
        require(!PlainText.givesPersonAway(line), "hall.statement.personal");
        return line;
    }

    void change(String text) {
        this.text = tidied(text);
    }

    /** Answers whether nobody has read it before. */
    boolean publish() {
        var isNew = moderation == Moderation.WAITING;
        moderation = Moderation.IN;
        clause = null;
        clauseText = null;
        return isNew;
    }

    /** Answers whether it was public; what never was leaves no trace. */
    boolean withhold(Clause why) {
        if (moderation == Moderation.WAITING) {
            return false;
        }
        moderation = Moderation.OUT;
        clause = why.number();
        clauseText = why.text();
        return true;
    }

    /** Its author takes it back: nothing stands in its place. Answers whether it was public. */
    boolean takeBack() {
        var was = isPublic();
        moderation = Moderation.OUT;
        clause = null;
        clauseText = null;
        return was;
    }

    boolean isPublic() {
        return moderation == Moderation.IN || moderation == Moderation.NOT_YET;
    }

    TopicId topic() {
        return topic;
    }

    @Nullable ResidentId author() {
        return author;
    }

    StatementView view() {
        return new StatementView(id, number, text, typedByStaff);
    }
}
