package org.yishiting.servicecatalog;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;

/**
 * Keeps the guides true. Committee staff and administrators keep what concerns their place, administrators of the nation the general text.
 * Nothing is overwritten: each change is a version with a reason, public once it is published.
 */
@Service
@Transactional
public class GuideDesk {

    private static final int SHORT = 60;
    private static final int LINE = 200;
    private static final int LONG = 500;
    private static final int LINES = 12;

    private final GuideStore store;
    private final Offices offices;
    private final Clock clock;

    GuideDesk(GuideStore store, Offices offices, Clock clock) {
        this.store = store;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * Writes what holds in a place as a new version, not yet public, and answers with its number. Refuses with
     * {@code servicecatalog.local.*}, {@code servicecatalog.link.unreadable} and {@code servicecatalog.why.missing}.
     */
    public int draft(Actor actor, CommunityId place, GuideKey key, LocalDetails details, String why) {
        requireKeeper(actor, place);
        require(!place.equals(CommunityId.NATION), "servicecatalog.local.place");
        var clean = new LocalDetails(PlainText.line(details.venue()), PlainText.line(details.hours()), PlainText.line(details.phone()),
                PlainText.line(details.link()), PlainText.lines(details.note()));
        require(!clean.venue().isEmpty() || !clean.phone().isEmpty() || !clean.note().isEmpty(), "servicecatalog.local.empty");
        require(clean.venue().length() <= LINE && clean.hours().length() <= LINE && clean.phone().length() <= SHORT && clean.note().length() <= LONG, "servicecatalog.local.long");
        requireLink(clean.link());
        return store.add(key, store.hold(key, place), clean, why(why), actor.resident(), clock.instant());
    }

    /**
     * Writes the general text as a new version, not yet public, and answers with its number. For administrators of the nation; what the
     * self-check weighs stays as it is. Refuses with {@code servicecatalog.text.*} and {@code servicecatalog.why.missing}.
     */
    public int rewrite(Actor actor, GuideKey key, GuideText text, String why) {
        offices.require(actor, CommunityId.NATION, Office.ADMINISTRATOR);
        var edition = store.held(key, CommunityId.NATION).orElseThrow(() -> new RuleViolation("servicecatalog.guide.unknown"));
        GuideStore.requireText(text.title(), SHORT, "servicecatalog.text.title");
        GuideStore.requireText(text.titleEn(), LINE, "servicecatalog.text.title");
        GuideStore.requireText(text.summary(), LINE, "servicecatalog.text.summary");
        GuideStore.requireText(text.who(), LONG, "servicecatalog.text.who");
        GuideStore.requireText(text.hukouWhy(), LONG, "servicecatalog.text.hukou");
        require(text.hukou() == HukouNeed.LOCAL_RULES || !text.laws().isEmpty(), "servicecatalog.text.law");
        for (var lines : List.of(text.bring(), text.steps(), text.confirm(), text.laws().stream().map(it -> it.name() + it.says()).toList())) {
            require(lines.size() <= LINES && lines.stream().allMatch(it -> it.length() <= LONG), "servicecatalog.text.lines", LINES);
        }
        requireLink(text.link());
        return store.add(key, edition, text, why(why), actor.resident(), clock.instant());
    }

    /**
     * Makes the newest version public; whoever does it says that it was checked today. Refuses with {@code servicecatalog.version.stale} where
     * somebody has written a newer one since the page was opened.
     */
    public void publish(Actor actor, CommunityId place, GuideKey key, int number) {
        var edition = held(actor, place, key);
        require(edition.latest() == number && number > 0, "servicecatalog.version.stale");
        store.publish(key, place, number);
        store.become(key, place, GuideState.PUBLISHED, null);
        store.checked(key, place, Zone.today(clock), actor.resident());
    }

    /** Says that everything was looked up today and still holds. Refuses with {@code servicecatalog.version.none} where nothing was published. */
    public void check(Actor actor, CommunityId place, GuideKey key) {
        requirePublished(held(actor, place, key));
        store.become(key, place, GuideState.PUBLISHED, null);
        store.checked(key, place, Zone.today(clock), actor.resident());
    }

    /** Says publicly that something is being looked up, and what. Refuses with {@code servicecatalog.why.missing}. */
    public void doubt(Actor actor, CommunityId place, GuideKey key, String why) {
        requirePublished(held(actor, place, key));
        store.become(key, place, GuideState.UNDER_REVIEW, why(why));
    }

    /** Takes it off the list; a kept link tells why. Publishing it again brings it back. Refuses with {@code servicecatalog.why.missing}. */
    public void retire(Actor actor, CommunityId place, GuideKey key, String why) {
        requirePublished(held(actor, place, key));
        store.become(key, place, GuideState.RETIRED, why(why));
    }

    /** The newest version of a place, also when it is a draft, to go on with. */
    @Transactional(readOnly = true)
    public Optional<LocalDetails> latest(Actor actor, CommunityId place, GuideKey key) {
        requireKeeper(actor, place);
        return store.history(key, place).stream().findFirst().map(it -> it.local() == null ? new LocalDetails("", "", "", "", "") : it.local());
    }

    /** The same of the general text. For administrators of the nation. */
    @Transactional(readOnly = true)
    public GuideText latestText(Actor actor, GuideKey key) {
        offices.require(actor, CommunityId.NATION, Office.ADMINISTRATOR);
        return store.history(key, CommunityId.NATION).stream().findFirst().flatMap(it -> store.body(key, CommunityId.NATION, it.number())).map(GuideStore::text)
                .orElseThrow(() -> new RuleViolation("servicecatalog.guide.unknown"));
    }

    private Edition held(Actor actor, CommunityId place, GuideKey key) {
        requireKeeper(actor, place);
        return store.held(key, place).orElseThrow(() -> new RuleViolation("servicecatalog.version.none"));
    }

    private static void requirePublished(Edition edition) {
        require(edition.published() > 0, "servicecatalog.version.none");
    }

    private void requireKeeper(Actor actor, CommunityId place) {
        offices.require(actor, place, Office.COMMITTEE_STAFF, Office.ADMINISTRATOR);
    }

    private static String why(String words) {
        var why = PlainText.line(words);
        require(!why.isEmpty() && why.length() <= LINE, "servicecatalog.why.missing");
        return why;
    }

    private static void requireLink(String link) {
        require(link.isEmpty() || link.matches("https?://[^\\s<>\"']{4,190}"), "servicecatalog.link.unreadable");
    }
}
