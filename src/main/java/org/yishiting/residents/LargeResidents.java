package org.yishiting.residents;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yishiting.community.LargeDemo;
import org.yishiting.community.LargeShare;

/** The residents of the large data set. All sign in with {@link #phone} and the password of the demo. The first of each community holds its offices. */
@Component
@Order(30)
public class LargeResidents implements LargeDemo {

    private static final int BATCH = 2_000;
    private static final long PHONES = 19_910_000_000L;

    private final JdbcTemplate jdbc;
    private final PhoneVault vault;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private String password = "";

    LargeResidents(JdbcTemplate jdbc, PhoneVault vault, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** What the resident of that number signs in with. */
    public static String phone(long number) {
        return String.valueOf(PHONES + number);
    }

    @Override
    public String name() {
        return "residents";
    }

    @Override
    public void begin() {
        password = String.valueOf(encoder.encode(DemoAccounts.PASSWORD));
    }

    @Override
    public void fill(LargeShare share) {
        var span = share.residents();
        for (var from = span.from(); from < span.from() + span.count(); from += BATCH) {
            accounts(from, Math.min(BATCH, span.from() + span.count() - from));
        }
        jdbc.update(share.sql("""
                insert into residents_membership (resident_id, community_id, since_month, hukou, status, joined_at, version)
                select #resident[seq], {community}, last_day(current_date - interval mod(seq * 7, 240) month) + interval 1 day,
                    elt(1 + mod(seq, 5), 'LOCAL', 'LOCAL', 'NON_LOCAL', 'NON_LOCAL', 'UNDISCLOSED'), if(mod(seq, 10) = 9, 'PROVISIONAL', 'CONFIRMED'),
                    now(6) - interval 1 + mod(seq * 11, 1500) day, 0 from {residents}"""));
        for (var office : List.of("COMMITTEE_STAFF", "CONVENOR", "PRESIDER", "RECORDER")) {
            jdbc.update(share.sql("""
                    insert into community_office (holding_id, resident_id, office, place_id, from_date, until_date, version)
                    values (uuid(), #resident[{resident}], '%s', {community}, current_date - interval 1 year, current_date + interval 2 year, 0)""".formatted(office)));
        }
    }

    private void accounts(long from, long count) {
        var rows = new ArrayList<Object[]>();
        var names = DemoAccounts.silent();
        var since = Timestamp.from(clock.instant().minus(Duration.ofDays(4 * 365)));
        for (var number = from; number < from + count; number++) {
            var phone = new PhoneNumber(phone(number));
            rows.add(new Object[] {LargeShare.id("resident", number).toString(), names.get((int) (number % names.size())).nickname(), vault.key(phone), vault.seal(phone), password, since, 0});
        }
        LargeShare.insert(jdbc, "residents_account (resident_id, nickname, phone_key, phone_sealed, password, created_at, version)", rows);
    }
}
