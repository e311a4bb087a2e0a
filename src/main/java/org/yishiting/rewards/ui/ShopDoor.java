package org.yishiting.rewards.ui;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.ledger.PassbookDoors;
import org.yishiting.rewards.RewardsPaths;
import org.yishiting.rewards.Shop;

/** From the passbook to the shop, where there is something on the shelf. */
@Component
@Order(10)
class ShopDoor implements PassbookDoors {

    private final Shop shop;
    private final Communities communities;

    ShopDoor(Shop shop, Communities communities) {
        this.shop = shop;
        this.communities = communities;
    }

    @Override
    public List<Door> doors(String communityCode) {
        return communities.byCode(communityCode).map(CommunitySummary::id).filter(it -> !shop.rewards(it).isEmpty())
                .map(_ -> new Door("rewards.title", RewardsPaths.shop(communityCode), false)).stream().toList();
    }
}
