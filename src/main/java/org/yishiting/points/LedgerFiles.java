package org.yishiting.points;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.AccountKind;
import org.yishiting.ledger.Entry;
import org.yishiting.ledger.Ledger;
import org.yishiting.privacy.AccessLog;
import org.yishiting.residents.Residents;
import tools.jackson.databind.json.JsonMapper;

/** The ledger as files, for committee staff and the supervisory committee. Whose points were in them can read that they were taken. */
@Service
@Transactional
public class LedgerFiles {

    private static final int AT_ONCE = 2_000;
    private static final String READ = "points.read.ledger";
    private static final String WHY = "points.read.audit";

    private final Ledger ledger;
    private final Residents residents;
    private final Offices offices;
    private final AccessLog reads;
    private final I18NProvider words;

    LedgerFiles(Ledger ledger, Residents residents, Offices offices, AccessLog reads, I18NProvider words) {
        this.ledger = ledger;
        this.residents = residents;
        this.offices = offices;
        this.reads = reads;
        this.words = words;
    }

    /**
     * Every entry as a line of JSON with its fingerprint: enough to work out all balances and the whole chain without this portal. People and
     * households are ids, without names.
     */
    public void ndjson(Actor actor, CommunityId community, OutputStream out) {
        requireOffice(actor, community);
        var json = JsonMapper.shared();
        each(actor, community, it -> {
            try {
                out.write((json.writeValueAsString(fields(it)) + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** 台账 as the level above asks for it: day, first character of the name, what for, points, rule, who reviewed. */
    public void xlsx(Actor actor, CommunityId community, OutputStream out) {
        requireOffice(actor, community);
        try (var book = new Workbook(out, "Yishiting", "1.0"); var sheet = book.newWorksheet(say("points.file.sheet"))) {
            var head = say("points.file.columns").split("/");
            for (var column = 0; column < head.length; column++) {
                sheet.value(0, column, head[column]);
                sheet.style(0, column).bold().set();
                sheet.width(column, column == 3 ? 34 : 14);
            }
            sheet.freezePane(0, 1);
            var row = new int[] {0};
            each(actor, community, it -> {
                row[0]++;
                var people = residents.names(Stream.of(holder(it.from()), holder(it.to()), it.reviewer()).filter(Objects::nonNull).collect(Collectors.toSet()));
                sheet.value(row[0], 0, it.id().place());
                sheet.value(row[0], 1, LocalDates.date(it.at()).toString());
                sheet.value(row[0], 2, who(it, people));
                sheet.value(row[0], 3, it.why());
                sheet.value(row[0], 4, say("points.kind." + it.kind().name().toLowerCase(Locale.ROOT)));
                sheet.value(row[0], 5, it.to().kind().people() ? it.amount() : -it.amount());
                sheet.value(row[0], 6, it.rule());
                var reviewer = it.reviewer();
                sheet.value(row[0], 7, reviewer == null ? "" : people.getOrDefault(reviewer, ""));
            });
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void each(Actor actor, CommunityId community, Consumer<Entry> write) {
        List<Entry> some;
        var place = 0L;
        do {
            some = ledger.after(community, place, AT_ONCE);
            if (!some.isEmpty()) {
                place = some.getLast().id().place();
                reads.read(actor, some.stream().flatMap(it -> Stream.of(holder(it.from()), holder(it.to()))).filter(Objects::nonNull).collect(Collectors.toSet()), READ, WHY);
                some.forEach(write);
            }
        } while (some.size() == AT_ONCE);
    }

    private String who(Entry it, Map<ResidentId, String> people) {
        var holder = holder(it.to()) == null ? holder(it.from()) : holder(it.to());
        var name = holder == null ? "" : people.getOrDefault(holder, "");
        return holder == null ? say("points.file.household") : name.isEmpty() ? "＊" : name.substring(0, name.offsetByCodePoints(0, 1)) + "＊";
    }

    private static @Nullable ResidentId holder(Account account) {
        return account.kind() == AccountKind.RESIDENT ? new ResidentId(account.holder()) : null;
    }

    private static Map<String, @Nullable Object> fields(Entry it) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("community", it.id().community().toString());
        fields.put("place", it.id().place());
        fields.put("kind", it.kind().name());
        fields.put("from", it.from().toString());
        fields.put("to", it.to().toString());
        fields.put("amount", it.amount());
        fields.put("source", it.source());
        fields.put("why", it.why());
        fields.put("rule", it.rule());
        fields.put("reviewer", it.reviewer() == null ? null : it.reviewer().toString());
        fields.put("reference", it.reference());
        fields.put("reverses", it.reverses());
        fields.put("at", it.at().toString());
        fields.put("previous", it.previous());
        fields.put("fingerprint", it.fingerprint());
        return fields;
    }

    private void requireOffice(Actor actor, CommunityId community) {
        offices.require(actor, community, Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE);
    }

    private String say(String key) {
        return words.getTranslation(key, Locale.SIMPLIFIED_CHINESE);
    }
}
