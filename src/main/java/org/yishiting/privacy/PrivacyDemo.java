package org.yishiting.privacy;

import java.time.Clock;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.SeparateConsent.Publication;
import org.yishiting.residents.DemoAccount;
import org.yishiting.residents.DemoAccounts;

/** In 松月社区 two neighbours agreed to something, and staff looked at a few things. */
@Component
@Order(35)
class PrivacyDemo implements DemoPart {

    private final Consents consents;
    private final AuditLog audit;
    private final Clock clock;

    PrivacyDemo(Consents consents, AuditLog audit, Clock clock) {
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void load() {
        looked(DemoAccounts.ADMINISTRATOR, Office.ADMINISTRATOR, DemoAccounts.GRID_CONTACT.id(), 60, "privacy.read.name", "privacy.why.office");
        looked(DemoAccounts.STAFF, Office.COMMITTEE_STAFF, DemoAccounts.NEW_RESIDENT.id(), 19, "privacy.read.phone", "privacy.why.voice");
        looked(DemoAccounts.STAFF, Office.COMMITTEE_STAFF, DemoAccounts.LOCAL_RESIDENT.id(), 12, "privacy.read.phone", "privacy.why.voice");
        looked(DemoAccounts.STAFF, Office.COMMITTEE_STAFF, DemoAccounts.NEW_RESIDENT.id(), 4, "privacy.read.phone", "通知听证会改了时间");
        var newcomer = new Actor(DemoAccounts.NEW_RESIDENT.id());
        consents.give(newcomer, Purposes.NAME);
        consents.give(newcomer, Purposes.PHOTO);
        consents.give(newcomer, new Publication(Purposes.PHOTO, "demo:cleaning-day", "清洁日的合影，放在活动相册里"));
        consents.give(new Actor(DemoAccounts.LOCAL_RESIDENT.id()), Purposes.NAME);
    }

    private void looked(DemoAccount staff, Office office, ResidentId subject, int daysAgo, String what, String why) {
        audit.add(clock.instant().minus(Duration.ofDays(daysAgo)), AuditAct.READ, staff.id(), office.name(), subject, what, why, 1);
    }
}
