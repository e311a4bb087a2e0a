package org.yishiting.meetings.ui;

import com.vaadin.flow.component.UI;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.Seal;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.MeetingsPaths;

/** A meeting in a list: kind, matter, when and where, how far it is. */
final class MeetingRow {

    private MeetingRow() {}

    static ListRow of(MeetingView meeting) {
        return to(MeetingsPaths.meeting(meeting.id()), meeting);
    }

    static ListRow to(String path, MeetingView meeting) {
        var locale = UI.getCurrent().getLocale();
        var where = meeting.place() == null ? meeting.online() == null ? "" : MeetingTexts.say("meetings.row.online") : meeting.place();
        var text = meeting.begins() == null ? MeetingTexts.say("meetings.row.no-day") : MeetingTexts.say("meetings.row.when", MeetingTexts.when(meeting, locale), where);
        return new ListRow(path, new Seal(MeetingTexts.seal(meeting)), meeting.matter()).text(text).foot(MeetingTexts.badge(meeting));
    }
}
