package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.Residents;

/** What people in office are called on the pages of enrolment. */
@Component("enrolmentNamed")
class Named {

    private final Residents residents;
    private final Offices offices;

    Named(Residents residents, Offices offices) {
        this.residents = residents;
        this.offices = offices;
    }

    /** Who of the committee can be asked: 方敏、陆一舟. */
    List<String> staff(CommunityId community) {
        return offices.holdersOf(community).stream().filter(it -> it.office() == Office.COMMITTEE_STAFF).map(it -> name(it.resident())).distinct().limit(3).toList();
    }

    String name(@Nullable ResidentId resident) {
        return Optional.ofNullable(resident).flatMap(residents::nicknameOf).orElseGet(() -> UI.getCurrent().getTranslation("enrolment.somebody"));
    }
}
