package org.yishiting.policy.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.HomeCard;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Notice;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.SignedIn;
import org.yishiting.policy.WorkCalendar;

/** Tells the portal's administrators at home, in time, that the next year's holidays are missing. */
@org.springframework.stereotype.Component
@Order(90)
class CalendarReminder implements HomeCard {

    private final WorkCalendar calendar;
    private final Offices offices;
    private final SignedIn signedIn;

    CalendarReminder(WorkCalendar calendar, Offices offices, SignedIn signedIn) {
        this.calendar = calendar;
        this.offices = offices;
        this.signedIn = signedIn;
    }

    @Override
    public List<Component> waiting(String communityCode) {
        var known = String.valueOf(calendar.lastKnownYear());
        var next = String.valueOf(calendar.lastKnownYear() + 1);
        return calendar.nextYearIsDue() && signedIn.find().filter(it -> offices.holds(it, CommunityId.NATION, Office.ADMINISTRATOR)).isPresent()
                ? List.of(reminder(known, next))
                : List.of();
    }

    private static Notice reminder(String known, String next) {
        var link = new LinkButton(CalendarView.PATH, "");
        link.setText(link.getTranslation("policy.calendar.add"));
        return Notice.late(link.getTranslation("policy.calendar.due", known, next)).also(link);
    }
}
