package org.yishiting.county.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.ViewTest;
import org.yishiting.actions.ActionsFixtures;
import org.yishiting.actions.Owner;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.county.Below;
import org.yishiting.county.Overview;
import org.yishiting.consultation.ConsultationFixtures;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.TopicStage;
import org.yishiting.residents.ResidentsFixtures;

@Import(HallFixtures.class)
class BelowViewTest extends ViewTest {

    @Autowired ApplicationContext context;
    @Autowired HallFixtures hall;
    @Autowired Below below;
    @Autowired JdbcClient jdbc;

    CommunityId town;
    HallFixtures.Place one;
    HallFixtures.Place other;

    @BeforeEach
    void aTownWithTwoCommunities() {
        town = ResidentsFixtures.place(context);
        jdbc.sql("update community_place set level = 'TOWN', name = '望川街道', opened_at = null where community_id = ?").param(town.toString()).update();
        one = community("松月社区");
        other = community("柳桥社区");
    }

    private HallFixtures.Place community(String name) {
        var place = hall.community();
        jdbc.sql("update community_place set parent_id = ?, name = ? where community_id = ?").params(town.toString(), name, place.id().toString()).update();
        return place;
    }

    private void overdue(HallFixtures.Place place, String promise, int days) {
        var convenor = ResidentsFixtures.holder(context, Office.CONVENOR, place.id());
        var topic = hall.topic(place, "路灯", TopicStage.ACT, Instant.now().plus(Duration.ofDays(9)));
        var deed = ActionsFixtures.given(context, convenor, topic, promise, new Owner(null, "姜涛", "物业"), LocalDate.now().plusDays(9));
        jdbc.sql("update actions_deed set due_on = ? where deed_id = ?").params(LocalDate.now().minusDays(days), deed.toString()).update();
    }

    @Test
    void whatADepartmentTookUponItselfAndDidNotReportIsLate() {
        var consultation = ConsultationFixtures.planned(context, one.id());
        var task = "insert into consultation_task (task_id, consultation_id, number, unit, what, due_on, reported_at) values (uuid(), ?, ?, '城管', ?, ?, ?)";
        jdbc.sql(task).params(consultation.toString(), 1, "北门划线", LocalDate.now().minusDays(3), null).update();
        jdbc.sql(task).params(consultation.toString(), 2, "早就回报了", LocalDate.now().minusDays(9), LocalDateTime.now()).update();
        jdbc.sql(task).params(consultation.toString(), 3, "还没到期", LocalDate.now().plusDays(3), null).update();
        var secretary = ResidentsFixtures.holder(context, Office.CPPCC_SECRETARY, town);

        assertThat(below.of(secretary, town, 0).late()).singleElement().satisfies(it -> {
            assertThat(it.oldest()).isEqualTo("北门划线");
            assertThat(it.count()).isEqualTo(1);
        });
    }

    @Test
    void theTownSeesWhatRunsWhereAndWhatIsLateByTheDayItWasDue() {
        overdue(one, "北门装灯", 12);
        overdue(one, "划停车线", 9);
        overdue(other, "修水管", 30);
        hall.topic(other, "广场舞", TopicStage.SPEAK, Instant.now().plus(Duration.ofDays(9)));
        overdue(hall.community(), "别的街道的事", 40);
        var supervisor = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, town);

        var seen = below.of(supervisor, town, 0);
        assertThat(seen.late()).extracting(Overview.LateThere::oldest).containsExactly("修水管", "北门装灯");
        assertThat(seen.late().get(1).count()).isEqualTo(2);
        assertThat(seen.rows()).extracting(it -> it.community().id()).containsExactlyInAnyOrder(one.id(), other.id());

        signIn(supervisor, "SUPERVISORY_COMMITTEE");
        open("admin/below");
        assertThat(page()).contains("望川街道", "2个社区在用", "修水管", "松月社区 · 答应的事没办完2件", "说事1件", "下一场会").doesNotContain("别的街道的事", "%");
        assertThat(drawn("a[href='communities?chosen=" + one.code() + "']").text()).isEqualTo("松月社区");
    }

    @Test
    void whoHoldsAnOfficeBelowSeesNothingOfIt() {
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, one.id());
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> below.of(staff, town, 0)).withMessage("community.office.required");
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> below.of(staff, one.id(), 0)).withMessage("county.place.not-above");
        signIn(staff, "COMMITTEE_STAFF");
        open("admin/below");
        assertThat(page()).contains("您的职务在一个社区里");
    }

    @Test
    @Tag("P21")
    void nothingIsAddedUpToCompareCommunitiesOrPeople() {
        for (var type : List.of(Overview.class, Overview.Row.class, Overview.LateThere.class)) {
            assertThat(type.getRecordComponents()).extracting("name").doesNotContain("score", "rank", "percent", "resident", "owner", "person");
        }
        overdue(other, "修水管", 30);
        var supervisor = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, town);
        assertThat(below.of(supervisor, town, 0).rows()).extracting(it -> String.valueOf(it.community().code())).as("by code, whatever is late").isSorted();
    }
}
