package org.yishiting.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishiting.base.Zone;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.opendata.ApiProblem;
import org.yishiting.opendata.Items;

/** The points of a community as open data: sums only. Nobody's points, no list of people, nothing that another system could judge anybody by. */
@RestController
@RequestMapping("/api/v1/communities")
class PointsStatementApi {

    private final PointsStatements statements;
    private final Communities communities;
    private final Clock clock;

    PointsStatementApi(PointsStatements statements, Communities communities, Clock clock) {
        this.statements = statements;
        this.communities = communities;
        this.clock = clock;
    }

    /**
     * The statement of a quarter, as in 2026-Q4, this one when nothing is asked for. Points: {@code before} + {@code issued} - {@code redeemed} -
     * {@code expired} - {@code reversed} = {@code outstanding}. {@code cost} and {@code received} are yuan. Empty while fewer than ten people have points.
     */
    @GetMapping(value = "/{code}/points/statement", produces = {Items.JSON, Items.CSV})
    Items<StatementItem> statement(@PathVariable String code, @RequestParam(required = false) @Nullable String quarter) {
        var asked = quarter(quarter);
        var items = statements.of(community(code), asked).map(it -> new StatementItem(asked.toString(), asked.from(), asked.until().minusDays(1), it.before(), it.issued(), it.redeemed(),
                it.expired(), it.reversed(), it.outstanding(), it.cost() / 100.0, it.received() / 100.0, String.join("、", it.givers()))).stream().toList();
        return new Items<>(items, 0, 1, items.size());
    }

    /** What was given under each rule in a quarter; {@code people} and {@code points} are null where fewer than ten people were thanked by it. */
    @GetMapping(value = "/{code}/points/rules", produces = {Items.JSON, Items.CSV})
    Items<RuleItem> rules(@PathVariable String code, @RequestParam(required = false) @Nullable String quarter) {
        var asked = quarter(quarter);
        List<RuleItem> items = statements.rules(community(code), asked).stream().map(it -> new RuleItem(asked.toString(), it.rule(), it.title(), it.people(), it.points())).toList();
        return new Items<>(items, 0, Math.max(1, items.size()), items.size());
    }

    private CommunityId community(String code) {
        return communities.byCode(code).filter(CommunitySummary::open).orElseThrow(() -> ApiProblem.notFound("This community")).id();
    }

    private Quarter quarter(@Nullable String quarter) {
        var current = Quarter.of(Zone.today(clock));
        return quarter == null ? current : Quarter.parse(quarter).filter(it -> !it.from().isAfter(current.from()))
                .orElseThrow(() -> ApiProblem.badRequest("quarter is one that has begun, as in 2026-Q4"));
    }

    record StatementItem(String quarter, LocalDate from, LocalDate to, long before, long issued, long redeemed, long expired, long reversed, long outstanding, double cost,
            double received, String givers) {}

    record RuleItem(String quarter, String rule, String title, @Nullable Integer people, @Nullable Long points) {}
}
