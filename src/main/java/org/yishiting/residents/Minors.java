package org.yishiting.residents;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;

/**
 * 未成年人: who is under age by their own word. Those under 14 take part through their guardian; from 14 to 17 people have an account of their own,
 * what they write is looked at first, and seats and rolls are for grown-ups.
 */
@Service
@Transactional
public class Minors {

    private final AccountRepository accounts;
    private final Clock clock;

    Minors(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** As of today. ADULT also where nothing was said. */
    @Transactional(readOnly = true)
    public AgeGroup of(ResidentId resident) {
        return accounts.findById(resident).map(this::today).orElse(AgeGroup.ADULT);
    }

    /** What the person said themselves. */
    @Transactional(readOnly = true)
    public DeclaredAge own(Actor actor) {
        var account = account(actor);
        var group = today(account);
        var ends = account.ageGroupEnds();
        return new DeclaredAge(group, ends == null || group == AgeGroup.ADULT ? null
                : YearMonth.from(ends).minusMonths(1).plusYears(group == account.ageGroup() ? 0 : 4));
    }

    /**
     * Says one's age group, or takes it back with ADULT. {@code until} is the month of turning 14 or 18, null where one does not say. Refuses a month
     * that does not fit the group ({@code residents.minor.month}).
     */
    public void declare(Actor actor, AgeGroup group, @Nullable YearMonth until) {
        account(actor).say(group, ends(group, until));
    }

    /** Refuses with the given key whoever is under 18. */
    @Transactional(readOnly = true)
    public void requireAdult(Actor actor, String refusal) {
        require(of(actor.resident()) == AgeGroup.ADULT, refusal);
    }

    private @Nullable LocalDate ends(AgeGroup group, @Nullable YearMonth until) {
        if (until == null || group == AgeGroup.ADULT) {
            return null;
        }
        var now = YearMonth.from(Zone.today(clock));
        var years = group == AgeGroup.UNDER_14 ? 14 : 4;
        require(!until.isBefore(now) && !until.isAfter(now.plusYears(years)), "residents.minor.month");
        return until.plusMonths(1).atDay(1);
    }

    private AgeGroup today(Account account) {
        return AgeGroup.on(Zone.today(clock), account.ageGroup(), account.ageGroupEnds());
    }

    private Account account(Actor actor) {
        return accounts.findById(actor.resident()).orElseThrow(() -> new RuleViolation("residents.actor.signed-out"));
    }
}
