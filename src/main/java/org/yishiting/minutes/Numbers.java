package org.yishiting.minutes;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.CommunityId;
import org.yishiting.meetings.MeetingKind;

/** Numbers of issued minutes: one series a kind of meeting, from 1 each year, without gaps. */
@Component
class Numbers {

    private final JdbcClient jdbc;
    private final I18NProvider words;

    Numbers(JdbcClient jdbc, I18NProvider words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** Has the series of the year there before many take from it: a row that is made and taken back while others wait for it is a deadlock. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ready(CommunityId community, MeetingKind kind, int year) {
        jdbc.sql("insert ignore into minutes_number (community_id, series, year, last_number) values (?, ?, ?, 0)").params(community.toString(), kind.name(), year).update();
    }

    /** The next one, as part of the act it is for: who comes meanwhile waits, and an act that fails leaves no gap. */
    @Transactional(propagation = Propagation.MANDATORY)
    String next(CommunityId community, MeetingKind kind, int year) {
        jdbc.sql("insert into minutes_number (community_id, series, year, last_number) values (?, ?, ?, 1) on duplicate key update last_number = last_number + 1")
                .params(community.toString(), kind.name(), year).update();
        var number = jdbc.sql("select last_number from minutes_number where community_id = ? and series = ? and year = ? for update")
                .params(community.toString(), kind.name(), year).query(Integer.class).single();
        return words.getTranslation("minutes.number." + kind.key(), Locale.SIMPLIFIED_CHINESE, String.valueOf(year), String.valueOf(number));
    }
}
