package org.yishiting.proposals;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.PageRequest;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.WorkCalendar;

/** Reminds those who answer, every morning from one working day before an answer is due until there is one. */
@Component
class DueAnswers {

    private static final int MOST_A_DAY = 500;

    private final ProposalRepository proposals;
    private final Offices offices;
    private final Notices notices;
    private final WorkCalendar calendar;
    private final Clock clock;

    DueAnswers(ProposalRepository proposals, Offices offices, Notices notices, WorkCalendar calendar, Clock clock) {
        this.proposals = proposals;
        this.offices = offices;
        this.notices = notices;
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(DayHasPassed day) {
        var soon = calendar.plusWorkdays(Zone.today(clock), 1).plusDays(1).atStartOfDay(Zone.PORTAL).toInstant();
        remind(proposals.due(soon, PageRequest.of(0, MOST_A_DAY)), "proposals.notice.answer-due", Office.CONVENOR, Office.COMMITTEE_STAFF);
        remind(proposals.appealDue(soon, PageRequest.of(0, MOST_A_DAY)), "proposals.notice.appeal-due", Office.SUPERVISORY_COMMITTEE);
    }

    /** One notice a person and community: how many are due, the page has the list. */
    private void remind(List<CommunityId> waiting, String key, Office... offered) {
        var answering = Set.of(offered);
        waiting.stream().collect(Collectors.groupingBy(it -> it, Collectors.counting())).forEach((community, count) ->
                notices.tell(holders(community).filter(it -> answering.contains(it.office())).map(HeldOffice::resident).collect(Collectors.toSet()),
                        ProposalsPaths.SCREENING, key, String.valueOf(count)));
    }

    private Stream<HeldOffice> holders(CommunityId community) {
        return offices.holdersOf(community).stream();
    }
}
