package org.yishiting.decisions;

import static org.yishiting.base.RuleViolation.require;
import static org.yishiting.decisions.Deliberation.text;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.hall.TopicId;

/** The written options of a topic. Anybody reads them; convenors and staff write them while it is deliberated. */
@Service
@Transactional
public class Options {

    public static final int MAX_TITLE = 40;
    public static final int MAX_TEXT = 1_000;
    public static final int MAX_LINE = 150;
    static final int FEWEST = 2;
    private static final int MOST = 12;

    private final Deliberation rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    Options(Deliberation rules, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order of their numbers, with what people said of them. */
    @ReadOnce
    @Transactional(readOnly = true)
    public List<OptionView> of(TopicId topic) {
        return jdbc.sql("""
                select o.option_id, o.number, o.title, o.text, o.cost, o.affects, o.doer, coalesce(s.support, 0), coalesce(s.conditional, 0), coalesce(s.oppose, 0)
                from decisions_option o left join (
                    select option_id, sum(stance = 'SUPPORT') support, sum(stance = 'CONDITION') conditional, sum(stance = 'OPPOSE') oppose
                    from decisions_stance where topic_id = :topic group by option_id) s on s.option_id = o.option_id
                where o.topic_id = :topic order by o.number""").param("topic", topic.toString())
                .query((row, _) -> new OptionView(OptionId.parse(row.getString(1)), row.getInt(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                        row.getString(7), row.getInt(8), row.getInt(9), row.getInt(10))).list();
    }

    /** How many people took a stance on any of them. */
    @Transactional(readOnly = true)
    public int people(TopicId topic) {
        return jdbc.sql("select count(distinct resident_id) from decisions_stance where topic_id = ?").param(topic.toString()).query(Integer.class).single();
    }

    /** Puts an option on the table. Refuses when the topic is not deliberated ({@code decisions.not-now}) or an outcome stands. */
    public OptionId add(Actor actor, TopicId topic, OptionDraft draft) {
        Deliberation.requireOpen(rules.hold(actor, topic));
        rules.requireNoOutcome(topic);
        requireNoBallot(topic);
        var number = of(topic).size() + 1;
        require(number <= MOST, "decisions.option.too-many", MOST);
        var id = OptionId.next();
        write(id, topic, number, draft, actor, Timestamp.from(clock.instant()));
        return id;
    }

    /** Puts it in other words, as long as nobody took a stance on it: else refuses with {@code decisions.option.spoken-on}. */
    public void change(Actor actor, TopicId topic, OptionId option, OptionDraft draft) {
        Deliberation.requireOpen(rules.hold(actor, topic));
        rules.requireNoOutcome(topic);
        requireNoBallot(topic);
        var present = in(topic, option);
        require(present.all() == 0, "decisions.option.spoken-on");
        jdbc.sql("update decisions_option set title = ?, text = ?, cost = ?, affects = ?, doer = ?, version = version + 1 where option_id = ?")
                .params(text(draft.title(), MAX_TITLE, "decisions.option.title-missing"), text(draft.text(), MAX_TEXT, "decisions.option.text-missing"),
                        text(draft.cost(), MAX_LINE, "decisions.option.cost-missing"), text(draft.affects(), MAX_LINE, "decisions.option.affects-missing"),
                        text(draft.doer(), MAX_LINE, "decisions.option.doer-missing"), option.toString()).update();
    }

    OptionView in(TopicId topic, OptionId option) {
        return of(topic).stream().filter(it -> it.id().equals(option)).findFirst().orElseThrow(() -> new RuleViolation("decisions.option.gone"));
    }

    void write(OptionId id, TopicId topic, int number, OptionDraft draft, Actor actor, Timestamp at) {
        jdbc.sql("""
                insert into decisions_option (option_id, topic_id, number, title, text, cost, affects, doer, written_by, written_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(id.toString(), topic.toString(), number, text(draft.title(), MAX_TITLE, "decisions.option.title-missing"),
                        text(draft.text(), MAX_TEXT, "decisions.option.text-missing"), text(draft.cost(), MAX_LINE, "decisions.option.cost-missing"),
                        text(draft.affects(), MAX_LINE, "decisions.option.affects-missing"), text(draft.doer(), MAX_LINE, "decisions.option.doer-missing"),
                        actor.resident().toString(), at).update();
    }

    private void requireNoBallot(TopicId topic) {
        require(jdbc.sql("select count(*) from decisions_ballot where topic_id = ? and closed_at is null").param(topic.toString()).query(Integer.class).single() == 0,
                "decisions.option.ballot-runs");
    }
}
