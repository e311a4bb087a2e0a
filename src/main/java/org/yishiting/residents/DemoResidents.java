package org.yishiting.residents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;

/** Peoples 松月社区: those who sign in, and those who are only heard. */
@Component
@Order(30)
class DemoResidents implements DemoPart {

    private final AccountRepository accounts;
    private final MembershipRepository memberships;
    private final Communities communities;
    private final Offices offices;
    private final PhoneVault vault;
    private final PasswordEncoder encoder;
    private final Clock clock;

    DemoResidents(AccountRepository accounts, MembershipRepository memberships, Communities communities, Offices offices,
            PhoneVault vault, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.communities = communities;
        this.offices = offices;
        this.vault = vault;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    public void load() {
        var songyue = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var password = String.valueOf(encoder.encode(DemoAccounts.PASSWORD));
        for (var demo : DemoAccounts.signIns()) {
            accounts.save(withKeys(demo, password));
            member(demo.id(), songyue, demo.hukou(), 30);
        }
        accounts.save(withKeys(DemoAccounts.CLAIMED, password));
        member(DemoAccounts.CLAIMED.id(), songyue, DemoAccounts.CLAIMED.hukou(), 20);
        accounts.save(withKeys(DemoAccounts.DISTRICT, password));
        accounts.save(account(DemoAccounts.UNCLAIMED.id(), DemoAccounts.UNCLAIMED.nickname()));
        member(DemoAccounts.UNCLAIMED.id(), songyue, HukouStatus.UNDISCLOSED, 5);
        var silent = DemoAccounts.silent();
        for (var index = 0; index < silent.size(); index++) {
            accounts.save(account(silent.get(index).id(), silent.get(index).nickname()));
            member(silent.get(index).id(), songyue, DemoAccounts.hukouOfSilent(index), 2 + index * 7 % 240);
        }
        appoint(songyue);
    }

    @Override
    public List<SignIn> signIns() {
        return Stream.concat(DemoAccounts.signIns().stream(), Stream.of(DemoAccounts.DISTRICT)).map(it -> new SignIn(it.nickname() + "（" + it.role() + "）", it.phone(), DemoAccounts.PASSWORD)).toList();
    }

    private void appoint(CommunityId songyue) {
        var administrator = new Actor(DemoAccounts.ADMINISTRATOR.id());
        offices.appointFirstAdministrator(administrator.resident());
        LocalDate until = Zone.today(clock).plusYears(3);
        var district = communities.byCode(DemoAccounts.DISTRICT_CODE).orElseThrow().id();
        DemoAccounts.DISTRICT.offices().forEach(office -> offices.appoint(administrator, DemoAccounts.DISTRICT.id(), office, district, until));
        for (var demo : DemoAccounts.signIns()) {
            if (!demo.id().equals(administrator.resident())) {
                demo.offices().forEach(office -> offices.appoint(administrator, demo.id(), office, songyue, until));
            }
        }
    }

    private Account withKeys(DemoAccount demo, String password) {
        var account = account(demo.id(), demo.nickname());
        var phone = PhoneNumber.parse(demo.phone());
        account.reachableBy(vault.key(phone), vault.seal(phone));
        account.lockedBy(password);
        return account;
    }

    private Account account(ResidentId id, String nickname) {
        return new Account(id, nickname, clock.instant());
    }

    private void member(ResidentId resident, CommunityId community, HukouStatus hukou, int monthsAgo) {
        var membership = new Membership(resident, community, clock.instant());
        membership.describe(YearMonth.now(clock.withZone(Zone.PORTAL)).minusMonths(monthsAgo), hukou);
        membership.confirm();
        memberships.save(membership);
    }
}
