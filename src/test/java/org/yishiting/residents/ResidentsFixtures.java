package org.yishiting.residents;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.ResidentId;

/** People for tests: with a password, as members, in office. They stay in the database of the test run. */
public final class ResidentsFixtures {

    private static final AtomicInteger PHONES = new AtomicInteger();

    private ResidentsFixtures() {}

    public record Known(Actor actor, String phone, String password) {}

    /** Somebody who can sign in. */
    public static Known account(ApplicationContext context) {
        var phone = PhoneNumber.parse("1982222%04d".formatted(PHONES.incrementAndGet()));
        var password = "松树下的那把长椅";
        var actor = context.getBean(Registration.class).register(new ProvenPhone(phone), "小贺", password);
        return new Known(actor, phone.digits(), password);
    }

    /** The same phone, registered anew. */
    public static Actor register(ApplicationContext context, String phone) {
        return context.getBean(Registration.class).register(new ProvenPhone(PhoneNumber.parse(phone)), "小贺", "松树下的那把长椅");
    }

    /** A phone nobody has registered yet, in the hands of whoever asks. */
    public static ProvenPhone provenPhone() {
        return new ProvenPhone(PhoneNumber.parse("1982222%04d".formatted(PHONES.incrementAndGet())));
    }

    /** What a person would type to sign in with this phone. */
    public static String digits(ProvenPhone phone) {
        return phone.phone().digits();
    }

    /** Somebody with no more than a name. */
    public static Actor somebody(ApplicationContext context) {
        var resident = ResidentId.next();
        context.getBean(JdbcClient.class).sql("insert into residents_account (resident_id, nickname, created_at, version) values (?, '小吴', now(), 0)")
                .param(resident.toString()).update();
        return new Actor(resident);
    }

    public static Actor member(ApplicationContext context, CommunityId place) {
        var actor = somebody(context);
        context.getBean(VoterRoll.class).enter(actor.resident(), place);
        return actor;
    }

    /** Somebody who holds this one office in this place, and is no member. */
    public static Actor holder(ApplicationContext context, Office office, CommunityId place) {
        var actor = somebody(context);
        context.getBean(JdbcClient.class).sql("""
                insert into community_office (holding_id, resident_id, office, place_id, from_date, until_date, version)
                values (?, ?, ?, ?, '2020-01-01', '2099-12-31', 0)""")
                .params(UUID.randomUUID().toString(), actor.resident().toString(), office.name(), place.toString()).update();
        return actor;
    }

    /** An open community of its own. */
    public static CommunityId place(ApplicationContext context) {
        var id = new CommunityId(UUID.randomUUID());
        context.getBean(JdbcClient.class).sql("insert into community_place (community_id, code, name, level, parent_id, opened_at, version) values (?, ?, '松月社区', 'COMMUNITY', ?, now(), 0)")
                .params(id.toString(), "98" + "%010d".formatted(PHONES.incrementAndGet()), CommunityId.NATION.toString()).update();
        return id;
    }
}
