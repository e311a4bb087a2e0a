package org.yishiting.moderation;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishiting.base.Zone;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.opendata.ApiProblem;

@RestController
@RequestMapping("/api/v1")
class ModerationApi {

    private final Tallies tallies;
    private final HallRules rules;
    private final Communities communities;
    private final Clock clock;

    ModerationApi(Tallies tallies, HallRules rules, Communities communities, Clock clock) {
        this.tallies = tallies;
        this.rules = rules;
        this.communities = communities;
        this.clock = clock;
    }

    /** What the committee did with texts in a month, as in 2026-11; without one, this month so far. */
    @GetMapping("/communities/{code}/moderation-tally")
    Tally tally(@PathVariable String code, @RequestParam(required = false) @Nullable String month) {
        try {
            return tallies.of(found(code).id(), month == null ? YearMonth.from(Zone.today(clock)) : YearMonth.parse(month));
        } catch (DateTimeException _) {
            throw ApiProblem.badRequest("month reads like 2026-11");
        }
    }

    /** The rules of the hall as they read now. */
    @GetMapping("/communities/{code}/rules")
    RulesVersion rules(@PathVariable String code) {
        return rules.current(found(code).id());
    }

    private CommunitySummary found(String code) {
        return communities.byCode(code).filter(CommunitySummary::open).orElseThrow(() -> ApiProblem.notFound("This place"));
    }
}
