package org.yishiting.proposals.ui;

import com.vaadin.flow.component.UI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.community.CommunityId;
import org.yishiting.community.HeldOffice;
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
        return Optional.ofNullable(resident).map(it -> known(community, List.of(it)).inOffice(it, offered)).orElseGet(() -> name(null));
    }

    /** Several at once, for lists. */
    Known known(CommunityId community, Collection<ResidentId> them) {
        return new Known(residents.names(them), offices.holdersOf(community));
    }

    record Known(Map<ResidentId, String> names, List<HeldOffice> held) {

        String name(@Nullable ResidentId resident) {
            return Optional.ofNullable(resident).map(names::get).orElseGet(() -> UI.getCurrent().getTranslation("proposals.somebody"));
        }

        String inOffice(ResidentId resident, Office... offered) {
            var holds = held.stream().filter(it -> it.resident().equals(resident)).map(HeldOffice::office).toList();
            return Stream.of(offered).filter(holds::contains).findFirst()
                    .map(it -> name(resident) + " · " + UI.getCurrent().getTranslation("proposals.office." + it.name())).orElseGet(() -> name(resident));
        }
    }

    /** Who answers appeals, by name: 罗桂兰、韦成. */
    String supervisors(CommunityId community) {
        var names = offices.holdersOf(community).stream().filter(it -> it.office() == Office.SUPERVISORY_COMMITTEE).map(it -> name(it.resident())).distinct().limit(3).toList();
        var committee = UI.getCurrent().getTranslation("proposals.office.SUPERVISORY_COMMITTEE");
        return names.isEmpty() ? committee : committee + String.join("、", names);
    }
}
