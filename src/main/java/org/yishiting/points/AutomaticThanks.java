package org.yishiting.points;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yishiting.base.ChainHash;
import org.yishiting.base.Zone;
import org.yishiting.ledger.Posting;
import org.yishiting.residents.CivicAct;

/**
 * Hears what people do and thanks them by the rule that held on that day: once for each resident, deed and subject, however often it is reported. An act
 * that is taken back later keeps its thanks; doing it again earns nothing.
 */
@Component
class AutomaticThanks {

    private final Rules rules;
    private final Awards awards;

    AutomaticThanks(Rules rules, Awards awards) {
        this.rules = rules;
        this.awards = awards;
    }

    @ApplicationModuleListener
    void on(CivicAct act) {
        var day = act.at().atZone(Zone.PORTAL).toLocalDate();
        for (var rule : rules.forDeed(act.community(), act.deed(), day)) {
            awards.give(new Thanks(act.resident(), rule, 1, day, source(act, rule), null, null));
        }
    }

    private static String source(CivicAct act, RuleVersion rule) {
        var source = "act:" + rule.code() + ":" + act.deed() + ":" + act.resident() + ":" + act.subject();
        return source.length() <= Posting.LENGTH ? source : "act:" + ChainHash.of(java.util.stream.Stream.of(source));
    }
}
