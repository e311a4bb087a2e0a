package org.yishiting.points;

import static org.yishiting.base.RuleViolation.require;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Throttle;
import org.yishiting.base.Unpacked;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.AccountKind;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.Posting;
import org.yishiting.privacy.Expiring;
import org.yishiting.residents.VoterRoll;

/**
 * Passbooks that were kept on paper. A list of household, name, points and day becomes lines with a code each; whoever brings the paper book gets the code
 * and with it the points. Names are never matched by the portal: two people may share one.
 */
@Service
@Transactional
public class Openings implements Expiring {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 8;
    private static final int MOST_LINES = 5_000;
    private static final int MOST_POINTS = 100_000;
    private static final int MAX_NAME = 60;
    private static final int COLUMNS = 4;
    private static final int TRIES_AN_HOUR = 20;
    private static final int KEPT_MONTHS = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Ledger ledger;
    private final VoterRoll roll;
    private final Offices offices;
    private final I18NProvider words;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Throttle tries;

    Openings(Ledger ledger, VoterRoll roll, Offices offices, I18NProvider words, JdbcClient jdbc, Clock clock) {
        this.ledger = ledger;
        this.roll = roll;
        this.offices = offices;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
        this.tries = new Throttle(TRIES_AN_HOUR, Duration.ofHours(1), clock);
    }

    private record Line(String household, String person, int points, LocalDate asOf) {}

    /**
     * Takes over a list, XLSX or CSV (UTF-8), with the columns household, name, points, day; a first row without a number is the head. For committee staff.
     * Lines that cannot be read are told and left out; a file that is neither is refused ({@code points.opening.file}).
     */
    public OpeningReport read(Actor actor, CommunityId community, String fileName, InputStream in) {
        offices.require(actor, community, Office.COMMITTEE_STAFF);
        var rows = fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? sheet(in) : table(in);
        require(!rows.isEmpty() && rows.size() <= MOST_LINES, "points.opening.file", MOST_LINES);
        var problems = new ArrayList<String>();
        var taken = new ArrayList<OpeningReport.Taken>();
        var seen = new HashSet<String>();
        for (var number = 0; number < rows.size(); number++) {
            var row = rows.get(number);
            if (number == 0 && row.size() >= COLUMNS && !row.get(2).matches(".*\\d.*")) {
                continue;
            }
            var line = line(row);
            if (line == null) {
                problems.add(say("points.opening.bad", number + 1));
            } else if (!seen.add(line.household + "/" + line.person) || known(community, line)) {
                problems.add(say("points.opening.twice", number + 1, line.person));
            } else {
                taken.add(write(actor, community, line));
            }
        }
        return new OpeningReport(List.copyOf(taken), List.copyOf(problems), taken.stream().mapToLong(OpeningReport.Taken::points).sum());
    }

    /** Puts what stood in the paper book into one's own. Refuses a code that is wrong or used ({@code points.opening.code}). Answers how many points that were. */
    public int take(Actor actor, CommunityId community, String code) {
        tries.require(actor.resident().toString(), "points.opening.slow");
        roll.voter(actor, community);
        record Waiting(String id, int points, LocalDate asOf) {}
        var line = jdbc.sql("select opening_id, points, as_of from points_opening where code = ? and community_id = ? and taken_at is null for update")
                .params(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""), community.toString())
                .query((row, _) -> new Waiting(row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class))).optional().orElseThrow(() -> new RuleViolation("points.opening.code"));
        jdbc.sql("update points_opening set taken_by = ?, taken_at = ?, household = null, person = null where opening_id = ?")
                .params(actor.resident().toString(), Timestamp.from(clock.instant()), line.id).update();
        ledger.post(Posting.of(community, EntryKind.OPENING, Account.of(AccountKind.ISSUANCE), Account.of(actor.resident()), line.points, "opening:" + line.id,
                words.getTranslation("points.opening.line", Locale.SIMPLIFIED_CHINESE, line.asOf.toString())));
        return line.points;
    }

    @Override
    public String what() {
        return "points.over.openings";
    }

    @Override
    public int removeExpired(LocalDate today) {
        return jdbc.sql("delete from points_opening where taken_at is null and imported_at < ?")
                .param(Timestamp.from(today.minusMonths(KEPT_MONTHS).atStartOfDay(Zone.PORTAL).toInstant())).update();
    }

    private OpeningReport.Taken write(Actor actor, CommunityId community, Line line) {
        var code = RANDOM.ints(CODE_LENGTH, 0, LETTERS.length()).mapToObj(it -> String.valueOf(LETTERS.charAt(it))).collect(Collectors.joining());
        jdbc.sql("""
                insert into points_opening (opening_id, community_id, code, household, person, points, as_of, imported_by, imported_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID().toString(), community.toString(), code, line.household, line.person, line.points, line.asOf, actor.resident().toString(),
                        Timestamp.from(clock.instant())).update();
        return new OpeningReport.Taken(line.household, line.person, line.points, code);
    }

    private boolean known(CommunityId community, Line line) {
        return jdbc.sql("select count(*) from points_opening where community_id = ? and household = ? and person = ?").params(community.toString(), line.household, line.person)
                .query(Integer.class).single() > 0;
    }

    private @Nullable Line line(List<String> row) {
        if (row.size() < COLUMNS || row.get(1).isBlank() || row.get(0).length() > MAX_NAME || row.get(1).length() > MAX_NAME) {
            return null;
        }
        try {
            var points = (int) Double.parseDouble(row.get(2).strip());
            var asOf = LocalDate.parse(row.get(3).strip().replace('/', '-').replace('.', '-'));
            return points > 0 && points <= MOST_POINTS && !asOf.isAfter(Zone.today(clock)) ? new Line(row.get(0).strip(), row.get(1).strip(), points, asOf) : null;
        } catch (NumberFormatException | DateTimeParseException e) {
            return null;
        }
    }

    private static List<List<String>> sheet(InputStream in) {
        try {
            var file = in.readAllBytes();
            Unpacked.requireBounded(file, "points.opening.file", MOST_LINES);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
                return book.getFirstSheet().read().stream().map(Openings::cells).toList();
            }
        } catch (IOException | RuntimeException _) {
            throw new RuleViolation("points.opening.file", MOST_LINES);
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < COLUMNS; column++) {
            var cell = row.getOptionalCell(column).orElse(null);
            cells.add(cell == null ? "" : column == COLUMNS - 1 ? row.getCellAsDate(column).map(it -> it.toLocalDate().toString()).orElse(cell.getText()) : cell.getText());
        }
        return cells;
    }

    private static List<List<String>> table(InputStream in) {
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(it -> it.replace("\uFEFF", "")).filter(it -> !it.isBlank()).limit(MOST_LINES + 1L)
                    .map(it -> List.of(it.split("[,，\\t]", -1))).toList();
        } catch (IOException e) {
            throw new RuleViolation("points.opening.file", MOST_LINES);
        }
    }

    private String say(String key, Object... args) {
        return words.getTranslation(key, LocaleContextHolder.getLocale(), args);
    }
}
