package org.yishiting.proposals.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.Residents;

/** What people are called on the pages of proposals, and the office they act in. */
@Component
class People {

    private final Residents residents;
    private final Offices offices;

    People(Residents residents, Offices offices) {
        this.residents = residents;
        this.offices = offices;
    }

    String name(@Nullable ResidentId resident) {
        return Optional.ofNullable(resident).flatMap(residents::nicknameOf).orElseGet(() -> UI.getCurrent().getTranslation("proposals.somebody"));
    }

    /** 方敏 · 议事长 */
    String inOffice(@Nullable ResidentId resident, CommunityId community, Office... offered) {
        var held = offices.holdersOf(community).stream().filter(it -> it.resident().equals(resident)).map(it -> it.office()).toList();
        for (var office : offered) {
            if (held.contains(office)) {
                return name(resident) + " · " + UI.getCurrent().getTranslation("proposals.office." + office.name());
            }
        }
        return name(resident);
    }

    /** Who answers appeals, by name: 罗桂兰、韦成. */
    String supervisors(CommunityId community) {
        var names = offices.holdersOf(community).stream().filter(it -> it.office() == Office.SUPERVISORY_COMMITTEE).map(it -> name(it.resident())).distinct().limit(3).toList();
        var committee = UI.getCurrent().getTranslation("proposals.office.SUPERVISORY_COMMITTEE");
        return names.isEmpty() ? committee : committee + String.join("、", names);
    }
}
