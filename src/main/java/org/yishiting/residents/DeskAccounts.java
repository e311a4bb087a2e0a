package org.yishiting.residents;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;

/**
 * 窗口登记: accounts of people who come to the desk, with a phone or without, and how they take them over. Finding is for committee staff and grid
 * contacts of the community; whoever calls keeps a log of it.
 */
@Service
@Transactional
public class DeskAccounts {

    private static final Office[] DESK = {Office.COMMITTEE_STAFF, Office.GRID_CONTACT};
    private static final int MOST = 5;

    private final AccountRepository accounts;
    private final MembershipRepository memberships;
    private final Communities communities;
    private final Offices offices;
    private final PhoneVault vault;
    private final PasswordRules passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeskAccounts(AccountRepository accounts, MembershipRepository memberships, Communities communities, Offices offices, PhoneVault vault,
            PasswordRules passwords, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.communities = communities;
        this.offices = offices;
        this.vault = vault;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses who may not sit at the desk of this community ({@code community.office.required}). */
    @Transactional(readOnly = true)
    public void requireDesk(Actor staff, CommunityId community) {
        offices.require(staff, community, DESK);
    }

    /**
     * Opens an account without password and joins the community, provisionally. {@code phone} may be missing: nothing here needs one. Refuses a phone
     * that is known ({@code residents.phone.known}), children ({@code residents.minor.guardian}), and {@code residents.nickname.*}.
     */
    public ResidentId open(Actor staff, CommunityId community, String nickname, AgeGroup age, @Nullable ProvenPhone phone) {
        requireDesk(staff, community);
        require(communities.find(community).filter(CommunitySummary::open).isPresent(), "residents.membership.not-open");
        require(age != AgeGroup.UNDER_14, "residents.minor.guardian");
        var account = new Account(ResidentId.next(), Registration.nickname(nickname), clock.instant());
        account.say(age, null);
        if (phone != null) {
            require(!accounts.existsByPhoneKey(vault.key(phone.phone())), "residents.phone.known");
            account.reachableBy(vault.key(phone.phone()), vault.seal(phone.phone()));
        }
        accounts.save(account);
        memberships.save(new Membership(account.id(), community, clock.instant()));
        return account.id();
    }

    /** Who holds this phone. */
    @Transactional(readOnly = true)
    public Optional<DeskAccount> byPhone(Actor staff, CommunityId community, ProvenPhone phone) {
        requireDesk(staff, community);
        return accounts.findByPhoneKey(vault.key(phone.phone())).map(it -> view(it, community));
    }

    /** Up to five members who are called exactly so; nobody who holds an office. */
    @Transactional(readOnly = true)
    public List<DeskAccount> byName(Actor staff, CommunityId community, String nickname) {
        requireDesk(staff, community);
        return accounts.membersCalled(Registration.nickname(nickname), community, MOST).stream()
                .filter(it -> offices.of(new Actor(it.id())).isEmpty()).map(it -> view(it, community)).toList();
    }

    @Transactional(readOnly = true)
    public Optional<DeskAccount> find(ResidentId resident, CommunityId community) {
        return accounts.findById(resident).map(it -> view(it, community));
    }

    /** The account of whoever holds the phone. */
    @Transactional(readOnly = true)
    public Optional<ResidentId> holder(ProvenPhone phone) {
        return accounts.findByPhoneKey(vault.key(phone.phone())).map(Account::id);
    }

    /** Whether the account has a proven phone, and it is another one. */
    @Transactional(readOnly = true)
    public boolean hasOtherPhone(ResidentId resident, ProvenPhone phone) {
        var sealed = account(resident).phoneSealed();
        return sealed != null && !vault.open(sealed).equals(phone.phone());
    }

    /** Whether its person has not yet set a password of their own. */
    @Transactional(readOnly = true)
    public boolean waits(ResidentId resident) {
        return account(resident).password() == null;
    }

    @Transactional(readOnly = true)
    public boolean withoutPhone(ResidentId resident) {
        return account(resident).phoneSealed() == null;
    }

    /** Gives the account the phone and password of its owner. Part of the act of claiming, which has checked who it is. Refuses {@code residents.password.*}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(ResidentId resident, ProvenPhone phone, String password) {
        var account = account(resident);
        require(account.password() == null && !account.closed(), "residents.phone.known");
        account.reachableBy(vault.key(phone.phone()), vault.seal(phone.phone()));
        account.lockedBy(passwords.encode(password, phone.phone().digits(), account.nickname()));
        accounts.save(account);
    }

    /**
     * Where one person has a record of the desk and an account of their own: the account joins wherever the record belongs and takes what was said
     * of it there, the record leaves. One person, one voice. Part of the act of claiming.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unite(ResidentId record, ResidentId own) {
        for (var belongs : memberships.currentOf(record)) {
            var key = new Membership.Key(own, belongs.summary().community());
            memberships.findById(key).ifPresentOrElse(it -> it.takeFrom(belongs), () -> {
                var joined = new Membership(own, belongs.summary().community(), belongs.summary().joinedAt());
                joined.takeFrom(belongs);
                memberships.save(joined);
            });
            belongs.leave(clock.instant());
        }
        events.publishEvent(new RecordUnited(record, own));
    }

    private DeskAccount view(Account it, CommunityId community) {
        var since = memberships.currentOf(it.id()).stream().map(Membership::summary).filter(m -> m.community().equals(community))
                .findFirst().map(m -> YearMonth.from(LocalDate.ofInstant(m.joinedAt(), Zone.PORTAL)));
        return new DeskAccount(it.id(), it.nickname(), since.orElse(null), it.password() != null, it.phoneSealed() != null);
    }

    private Account account(ResidentId resident) {
        return accounts.findById(resident).orElseThrow(() -> new RuleViolation("residents.phone.unknown"));
    }
}
