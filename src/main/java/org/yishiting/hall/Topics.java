package org.yishiting.hall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;

/** The topics of a hall: anyone reads them, convenors and staff open them and lead them through the steps. */
@Service
@Transactional
public class Topics {

    public static final int MAX_TITLE = Topic.MAX_TITLE;
    public static final int MAX_NOTE = 300;
    public static final int MAX_NEXT_STEP = 200;
    public static final int USUAL_DAYS_TO_SPEAK = 14;

    private final TopicRepository topics;
    private final TopicNumbers numbers;
    private final Offices offices;
    private final Clock clock;

    Topics(TopicRepository topics, TopicNumbers numbers, Offices offices, Clock clock) {
        this.topics = topics;
        this.numbers = numbers;
        this.offices = offices;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TopicPage list(TopicQuery query) {
        var like = query.words().isEmpty() ? null : "%" + query.words().replaceAll("([!%_])", "!$1") + "%";
        var ids = topics.page(query.community(), query.stage(), like, PageRequest.of(query.page(), query.size()));
        var onlyPage = query.page() == 0 && ids.size() < query.size();
        var total = onlyPage ? ids.size() : topics.count(query.community(), query.stage(), like);
        return new TopicPage(ids.isEmpty() ? List.of() : topics.summaries(ids), total);
    }

    @Transactional(readOnly = true)
    public Optional<TopicDetails> find(TopicId id) {
        return topics.findWithSteps(id).map(Topic::details);
    }

    /** Opens a topic for everybody to speak on. For convenors and committee staff of the community. */
    public TopicId open(Actor actor, CommunityId community, TopicDraft draft) {
        offices.require(actor, community, Office.CONVENOR, Office.COMMITTEE_STAFF);
        var now = clock.instant();
        var topic = new Topic(TopicId.next(), community, numbers.next(community, now), draft, now);
        return topics.save(topic).id();
    }

    /**
     * Leads a topic into another step. Says in {@code note} what came of the step that ends, or why it goes back: refuses without with
     * {@code hall.topic.reason}. For convenors and committee staff of the community.
     */
    public void moveTo(Actor actor, TopicId id, TopicStage next, @Nullable LocalDate until, String note, @Nullable String then) {
        var topic = topics.findWithSteps(id).orElseThrow(() -> new RuleViolation("hall.topic.gone"));
        offices.require(actor, topic.community(), Office.CONVENOR, Office.COMMITTEE_STAFF);
        topic.moveTo(next, until, note, then, clock.instant());
    }
}
