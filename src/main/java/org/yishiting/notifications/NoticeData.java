package org.yishiting.notifications;

import com.vaadin.flow.i18n.I18NProvider;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.privacy.Expiring;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;

/** What somebody was told. Old news go by themselves, all of them with the account. */
@Component
class NoticeData implements PersonalData, Expiring {

    private final Notices notices;
    private final PolicyPack policies;
    private final I18NProvider words;
    private final JdbcClient jdbc;

    NoticeData(Notices notices, PolicyPack policies, I18NProvider words, JdbcClient jdbc) {
        this.notices = notices;
        this.policies = policies;
        this.words = words;
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        return notices.of(new Actor(resident)).stream()
                .map(it -> new Held("notice", words.getTranslation(it.key(), LocaleContextHolder.getLocale(), it.args().toArray()), it.at())).toList();
    }

    @Override
    public void erase(ResidentId resident) {
        jdbc.sql("delete from notifications_notice where resident_id = ?").param(resident.toString()).update();
    }

    @Override
    public String what() {
        return "notifications.over";
    }

    @Override
    public int removeExpired(LocalDate today) {
        return jdbc.sql("delete from notifications_notice where told_at < :unread or read_at < :read")
                .param("unread", before(today, PolicyKey.DATA_NOTICE_DAYS)).param("read", before(today, PolicyKey.DATA_NOTICE_READ_DAYS)).update();
    }

    private Timestamp before(LocalDate today, PolicyKey days) {
        return Timestamp.from(today.minusDays(policies.number(days, CommunityId.NATION, today)).atStartOfDay(Zone.PORTAL).toInstant());
    }
}
