package org.yishiting.community;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;

/** 松月社区 in 临江市, a city directly below the nation that does not exist: no real code begins with 99. */
@Component
@Order(10)
class DemoCommunity implements DemoPart {

    private final PlaceRepository places;
    private final OrganisationRepository organisations;
    private final Clock clock;

    DemoCommunity(PlaceRepository places, OrganisationRepository organisations, Clock clock) {
        this.places = places;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public void load() {
        var city = division("99", "临江市", Level.PROVINCE, CommunityId.NATION);
        var districts = division("9901", "市辖区", Level.CITY, city.id());
        var county = division("990101", "青禾区", Level.COUNTY, districts.id());
        var street = division("990101001", "望川街道", Level.TOWN, county.id());
        var community = division("990101001001", "松月社区", Level.COMMUNITY, street.id());
        community.open(clock.instant());

        grid(community, 1, "一格", GridKind.BASE, "程岚", 1, 4);
        grid(community, 2, "二格", GridKind.BASE, "覃伟", 5, 8);
        grid(community, 3, "三格", GridKind.BASE, "贺小满", 9, 12);
        grid(community, 4, "四格（望川后街）", GridKind.BASE, "杜建国", 1, 0);
        grid(community, 5, "校园格（松月小学）", GridKind.DEDICATED, "宋老师", 1, 0);
        grid(community, 6, "卫生格（社区卫生站）", GridKind.DEDICATED, "纪医生", 1, 0);
        grid(community, 7, "商户格（夜市与沿街）", GridKind.DEDICATED, "何掌柜", 1, 0);

        organisation(community, "松月社区居民委员会", OrganisationKind.COMMITTEE, "54990101MF0000017P");
        organisation(community, "恒邻物业", OrganisationKind.PROPERTY_MANAGER, "91990101MA0000028N");
        organisation(community, "青禾社工服务中心", OrganisationKind.SOCIAL_WORK, "52990101MJ0000039C");
        organisation(community, "青禾互助基金会", OrganisationKind.FOUNDATION, "53990101MJ0000041H");
        organisation(street, "望川街道办事处", OrganisationKind.STREET_OFFICE, "11990101000000052C");
        organisation(community, "松月小区业主委员会", OrganisationKind.OWNERS_COMMITTEE, null);
        organisation(community, "松月居务监督委员会", OrganisationKind.SUPERVISORY_COMMITTEE, null);
        organisation(community, "松月居民理事会", OrganisationKind.RESIDENTS_COUNCIL, null);
    }

    private Place division(String code, String name, Level level, CommunityId parent) {
        return places.save(new Place(DivisionCode.full(code), name, level, parent));
    }

    private void grid(Place community, int position, String name, GridKind kind, String contact, int firstBuilding, int lastBuilding) {
        var grid = places.save(community.grid(name, kind, contact, position));
        for (var number = firstBuilding; number <= lastBuilding; number++) {
            places.save(grid.building(number + "号楼", number));
        }
    }

    private void organisation(Place place, String name, OrganisationKind kind, @Nullable String creditCode) {
        organisations.save(new Organisation(place.id(), name, kind, creditCode == null ? null : CreditCode.parse(creditCode)));
    }
}
