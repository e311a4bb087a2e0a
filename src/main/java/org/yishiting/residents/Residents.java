package org.yishiting.residents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;

/** What residents are called on pages. Tells others nothing else. */
@Service
@Transactional(readOnly = true)
public class Residents {

    private final AccountRepository accounts;
    private final MembershipRepository memberships;
    private final Offices offices;
    private final PhoneVault vault;
    private final ApplicationEventPublisher events;

    Residents(AccountRepository accounts, MembershipRepository memberships, Offices offices, PhoneVault vault, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.offices = offices;
        this.vault = vault;
        this.events = events;
    }

    /**
     * Up to twenty people by a whole phone number or the beginning of a nickname, to entrust an office to. For
     * administrators of the place; refuses with {@code community.office.required}. Those found can read that they were.
     */
    @Transactional
    public List<ResidentName> lookUp(Actor actor, CommunityId place, String phoneOrNickname) {
        offices.require(actor, place, Office.ADMINISTRATOR);
        var text = phoneOrNickname.strip();
        var byPhone = text.matches("[+\\d][\\d\\s\\-]{7,}");
        var found = byPhone ? accounts.findByPhoneKey(vault.key(PhoneNumber.parse(text))).map(it -> List.of(new ResidentName(it.id(), it.nickname()))).orElse(List.of())
                : text.isEmpty() ? List.<ResidentName>of() : accounts.startingWith(text.replaceAll("[%_\\\\]", ""));
        events.publishEvent(new PeopleLookedUp(actor, found.stream().map(ResidentName::id).toList(), byPhone ? "phone" : "name", "office"));
        return found;
    }

    /**
     * The member who has this number, to enter for them what they said on paper or by phone; they can read that they were looked up. For committee
     * staff and convenors.
     */
    @Transactional
    public Optional<ResidentId> memberByPhone(Actor actor, CommunityId community, String phone) {
        offices.require(actor, community, Office.COMMITTEE_STAFF, Office.CONVENOR);
        return member(actor, community, phone, "voice");
    }

    /** The member who has this number, to invite them; they can read that they were looked up. For the CPPCC secretary. */
    @Transactional
    public Optional<ResidentId> memberToInvite(Actor actor, CommunityId community, String phone) {
        offices.require(actor, community, Office.CPPCC_SECRETARY);
        return member(actor, community, phone, "invitation");
    }

    private Optional<ResidentId> member(Actor actor, CommunityId community, String phone, String why) {
        var found = accounts.findByPhoneKey(vault.key(PhoneNumber.parse(phone))).map(Account::id)
                .filter(it -> memberships.currentStatus(new Membership.Key(it, community)).isPresent());
        events.publishEvent(new PeopleLookedUp(actor, found.stream().toList(), "phone", why));
        return found;
    }

    /** What is kept of this very person. */
    public OwnData ownData(Actor actor) {
        var account = accounts.findById(actor.resident()).orElseThrow(() -> new RuleViolation("residents.actor.signed-out"));
        var sealed = account.phoneSealed();
        return new OwnData(account.nickname(), sealed == null ? "" : vault.open(sealed).hint(), account.createdAt());
    }

    public Optional<String> nicknameOf(ResidentId resident) {
        return accounts.findById(resident).map(Account::nickname);
    }

    /** Those of them that have an account. */
    @ReadOnce
    public Map<ResidentId, String> names(Collection<ResidentId> residents) {
        return residents.isEmpty() ? Map.of()
                : accounts.names(residents).stream().collect(Collectors.toMap(ResidentName::id, ResidentName::nickname));
    }
}
