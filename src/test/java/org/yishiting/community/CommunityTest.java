package org.yishiting.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;

/** Places, offices and grids of the demo community, on a real database. */
@ApplicationModuleTest
@Import({TestDatabase.class, CommunityFixtures.class})
@Transactional
@TestConstructor(autowireMode = AutowireMode.ALL)
class CommunityTest {

    static final PageRequest FIRST_PAGE = PageRequest.of(0, 20);

    final LocalDate today = Zone.today(Clock.systemUTC());
    final Communities communities;
    final Offices offices;
    final Grids grids;
    final CommunityFixtures fixtures;

    Actor administrator;
    CommunityId songyue;

    CommunityTest(Communities communities, Offices offices, Grids grids, CommunityFixtures fixtures) {
        this.communities = communities;
        this.offices = offices;
        this.grids = grids;
        this.fixtures = fixtures;
    }

    @BeforeEach
    void demoCommunity() {
        songyue = fixtures.songyue();
        administrator = fixtures.administrator();
    }

    @Test
    void aPlaceIsFoundByItsFullOrShortenedCode() {
        assertThat(communities.byCode("990101001001")).hasValueSatisfying(it -> {
            assertThat(it.name()).isEqualTo("松月社区");
            assertThat(it.level()).isEqualTo(Level.COMMUNITY);
            assertThat(it.open()).isTrue();
        });
        assertThat(communities.byCode("990101001").orElseThrow().name()).isEqualTo("望川街道");
        assertThat(communities.byCode("990101001000")).isEqualTo(communities.byCode("990101001"));
        assertThat(communities.byCode("990101001002")).isEmpty();
        assertThat(communities.byCode("松月")).isEmpty();
        assertThat(communities.byCode("")).isEmpty();
    }

    @Test
    void aPlaceIsFoundByTheBeginningOfItsNameOrCodeOrByAPartOfItsName() {
        assertThat(communities.search("松月", FIRST_PAGE)).extracting(CommunitySummary::name).contains("松月社区");
        assertThat(communities.search("990101", FIRST_PAGE)).extracting(CommunitySummary::name).containsExactly("青禾区", "望川街道", "松月社区");
        assertThat(communities.search("月社", FIRST_PAGE)).extracting(CommunitySummary::name).contains("松月社区");
        assertThat(communities.search("青禾 松月", FIRST_PAGE)).extracting(CommunitySummary::name).containsExactly("松月社区");
        assertThat(communities.search("%", FIRST_PAGE)).isEmpty();
        assertThat(communities.search(" ", FIRST_PAGE)).isEmpty();
    }

    @Test
    void whereItIsIsToldAsPeopleSayIt() {
        assertThat(communities.path(songyue)).isEqualTo("临江市 › 青禾区 › 望川街道 › 松月社区");
        assertThat(communities.lineage(songyue)).extracting(CommunitySummary::level)
                .containsExactly(Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWN, Level.COMMUNITY);
        assertThat(communities.children(communities.byCode("990101").orElseThrow().id(), FIRST_PAGE))
                .extracting(CommunitySummary::name).containsExactly("望川街道");
        assertThat(communities.open()).extracting(CommunitySummary::name).contains("松月社区");
    }

    @Test
    void anOfficeCoversItsPlaceAndAllBelowButNothingElse() {
        var staff = new Actor(ResidentId.next());
        var street = communities.byCode("990101001").orElseThrow().id();
        var county = communities.byCode("990101").orElseThrow().id();
        offices.appoint(administrator, staff.resident(), Office.COMMITTEE_STAFF, street, today.plusYears(1));

        assertThat(offices.holds(staff, street, Office.COMMITTEE_STAFF)).isTrue();
        assertThat(offices.holds(staff, songyue, Office.CONVENOR, Office.COMMITTEE_STAFF)).isTrue();
        assertThat(offices.holds(staff, county, Office.COMMITTEE_STAFF)).isFalse();
        assertThat(offices.holds(staff, songyue, Office.ADMINISTRATOR)).isFalse();
        assertThat(offices.holds(staff, songyue)).isFalse();
        assertThat(offices.holds(new Actor(ResidentId.next()), songyue, Office.values())).isFalse();
        assertRefused("community.office.required", () -> offices.require(staff, county, Office.COMMITTEE_STAFF));
    }

    @Test
    void onlyAnAdministratorInScopeAppoints() {
        var someone = ResidentId.next();
        var until = today.plusYears(1);
        assertRefused("community.office.required", () -> offices.appoint(new Actor(someone), someone, Office.ADMINISTRATOR, songyue, until));
        assertRefused("community.office.term-over",
                () -> offices.appoint(administrator, someone, Office.CONVENOR, songyue, today.minusDays(2)));

        offices.appoint(administrator, someone, Office.ADMINISTRATOR, songyue, until);
        var street = communities.byCode("990101001").orElseThrow().id();
        assertRefused("community.office.required", () -> offices.appoint(new Actor(someone), someone, Office.CONVENOR, street, until));
        assertRefused("community.office.held-already", () -> offices.appoint(administrator, someone, Office.ADMINISTRATOR, songyue, until));

        var same = offices.appoint(administrator, someone, Office.ADMINISTRATOR, songyue, until.plusYears(1));
        assertThat(offices.holdersOf(songyue)).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(same);
            assertThat(it.resident()).isEqualTo(someone);
            assertThat(it.until()).isEqualTo(until.plusYears(1));
        });
    }

    @Test
    void anEndedOfficeIsNoLongerHeld() {
        var convenor = new Actor(ResidentId.next());
        var term = offices.appoint(administrator, convenor.resident(), Office.CONVENOR, songyue, today.plusYears(1));
        assertThat(offices.of(convenor)).extracting(HeldOffice::placeName).containsExactly("松月社区");

        assertRefused("community.office.reason-missing", () -> offices.end(administrator, term, " "));
        assertRefused("community.office.required", () -> offices.end(convenor, term, "搬走了"));
        offices.end(administrator, term, "搬走了");

        assertThat(offices.of(convenor)).isEmpty();
        assertThat(offices.holds(convenor, songyue, Office.CONVENOR)).isFalse();
    }

    @Test
    void thereIsOneFirstAdministratorAndAlwaysALastOne() {
        fixtures.nobodyHoldsAnOffice();
        assertThat(offices.awaitFirstAdministrator()).isTrue();
        offices.appointFirstAdministrator(administrator.resident());
        assertThat(offices.awaitFirstAdministrator()).isFalse();
        assertRefused("community.office.not-first", () -> offices.appointFirstAdministrator(ResidentId.next()));
        var own = offices.of(administrator).getFirst();
        assertThat(own.place()).isEqualTo(CommunityId.NATION);
        assertRefused("community.office.last-administrator", () -> offices.end(administrator, own.id(), "不干了"));
    }

    @Test
    void gridsAndBuildingsAreKeptByCommitteeStaff() {
        assertThat(grids.of(songyue)).hasSize(7).first().satisfies(it -> {
            assertThat(it.contact()).isEqualTo("程岚");
            assertThat(it.buildings()).extracting(CommunitySummary::name).containsExactly("1号楼", "2号楼", "3号楼", "4号楼");
        });
        var staff = new Actor(ResidentId.next());
        assertRefused("community.office.required", () -> grids.add(staff, songyue, "五格", GridKind.BASE, ""));

        offices.appoint(administrator, staff.resident(), Office.COMMITTEE_STAFF, songyue, today);
        var grid = grids.add(staff, songyue, " 五格 ", GridKind.BASE, "白露");
        var building = grids.addBuilding(staff, grid, "13号楼");
        grids.addBuilding(staff, grid, "14号楼");
        assertRefused("community.place.name-taken", () -> grids.add(staff, songyue, "五格", GridKind.BASE, ""));
        assertRefused("community.building.not-here", () -> grids.addBuilding(staff, songyue, "15号楼"));
        assertRefused("community.place.from-divisions", () -> grids.change(staff, songyue, "改名社区", ""));
        assertRefused("community.place.nameless", () -> grids.change(staff, grid, " ", ""));

        grids.change(staff, grid, "五格（新楼）", "白露");
        grids.close(staff, building);
        assertThat(grids.of(songyue)).filteredOn(it -> it.id().equals(grid)).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("五格（新楼）");
            assertThat(it.buildings()).extracting(CommunitySummary::name).containsExactly("14号楼");
        });
        grids.close(staff, grid);
        assertThat(grids.of(songyue)).hasSize(7);
        assertThat(communities.lineage(building)).extracting(CommunitySummary::name).contains("五格（新楼）");
    }

    @Test
    void onlyACommunityIsOpenedAndOnlyByItsAdministrator() {
        var street = communities.byCode("990101001").orElseThrow().id();
        assertRefused("community.office.required", () -> communities.open(new Actor(ResidentId.next()), songyue));
        assertRefused("community.place.not-a-community", () -> communities.open(administrator, street));
        communities.open(administrator, songyue);
    }

    static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, it -> assertThat(it.key()).isEqualTo(key));
    }
}
