package org.yishiting.community.ui;

import com.vaadin.flow.component.Composite;
import java.util.Objects;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.Seal;
import org.yishiting.community.CommunitySummary;

/** A place in a list: its name, where it is, whether it uses the portal. */
final class PlaceRow extends Composite<ListRow> {

    private final CommunitySummary place;
    private final String where;

    PlaceRow(CommunitySummary place, String where) {
        this.place = place;
        this.where = where;
    }

    @Override
    protected ListRow initContent() {
        var level = getTranslation("community.level." + place.level());
        var row = new ListRow(PlaceView.path(place.id()), new Seal(level.substring(0, 1)), place.name()).text(where);
        var code = Objects.requireNonNullElse(place.code(), "");
        return place.open()
                ? row.foot(Badge.ok(getTranslation("community.place.open")), Badge.plain(Icon.PLACES, level + " " + code))
                : row.foot(Badge.plain(Icon.PLACES, level + " " + code));
    }
}
