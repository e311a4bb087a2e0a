package org.yishiting.rewards;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;
import org.yishiting.residents.RecordUnited;

/** What somebody exchanged. What waits is given back when they go; what was handed over has to stay countable, without a name. */
@Component
@Transactional(propagation = Propagation.REQUIRED)
class RewardsData implements PersonalData {

    private final Exchanges exchanges;
    private final I18NProvider words;
    private final JdbcClient jdbc;

    RewardsData(Exchanges exchanges, I18NProvider words, JdbcClient jdbc) {
        this.exchanges = exchanges;
        this.words = words;
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        var locale = LocaleContextHolder.getLocale();
        return jdbc.sql("select reward_name, price, state, reserved_at from rewards_redemption where resident_id = ? order by reserved_at").param(resident.toString())
                .query((row, _) -> new Held("redemption", words.getTranslation("rewards.held", locale, row.getString(1), row.getInt(2),
                        words.getTranslation("rewards.state." + RedemptionState.valueOf(row.getString(3)).key(), locale)), row.getTimestamp(4).toInstant())).list();
    }

    @Override
    public void erase(ResidentId resident) {
        jdbc.sql("select redemption_id from rewards_redemption where resident_id = ? and state = 'RESERVED'").param(resident.toString())
                .query((row, _) -> RedemptionId.parse(row.getString(1))).list().forEach(it -> exchanges.undo(exchanges.hold(it), RedemptionState.CANCELLED, null));
    }

    /** The account takes over what the record of the desk reserved, and its points go there too should it be given back. */
    @EventListener
    void on(RecordUnited united) {
        var own = united.own().toString();
        var record = united.record().toString();
        jdbc.sql("update rewards_redemption set resident_id = ? where resident_id = ?").params(own, record).update();
        jdbc.sql("update rewards_redemption set paid_holder = ? where paid_kind = 'RESIDENT' and paid_holder = ?").params(own, record).update();
        jdbc.sql("update rewards_redemption set limit_holder = ? where limit_holder = ?").params(own, record).update();
        jdbc.sql("""
                insert into rewards_allowance (community_id, quarter_from, reward_id, holder_id, taken)
                select a.community_id, a.quarter_from, a.reward_id, ?, a.taken from rewards_allowance a where a.holder_id = ? on duplicate key update taken = rewards_allowance.taken + values(taken)""")
                .params(own, record).update();
        jdbc.sql("delete from rewards_allowance where holder_id = ?").param(record).update();
    }
}
