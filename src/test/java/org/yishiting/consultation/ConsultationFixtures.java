package org.yishiting.consultation;

import java.time.LocalDate;
import org.springframework.context.ApplicationContext;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.residents.ResidentsFixtures;

/** Consultations for tests. */
public final class ConsultationFixtures {

    private ConsultationFixtures() {}

    public static ConsultationId planned(ApplicationContext context, CommunityId place) {
        return context.getBean(Consultations.class).plan(ResidentsFixtures.holder(context, Office.CPPCC_SECRETARY, place), place,
                new ConsultationDraft("下班以后办得成事", "哪些事最需要晚上办？", "社会建设委", LocalDate.now().plusDays(40), ""));
    }
}
