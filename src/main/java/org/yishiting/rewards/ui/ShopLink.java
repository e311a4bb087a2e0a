package org.yishiting.rewards.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.residents.MeLinks;
import org.yishiting.residents.Memberships;
import org.yishiting.rewards.RewardsPaths;
import org.yishiting.rewards.Shop;

/** From one's own page to the shop, where there is something on the shelf. */
@org.springframework.stereotype.Component
@Order(32)
class ShopLink implements MeLinks {

    private final Memberships memberships;
    private final Communities communities;
    private final Shop shop;

    ShopLink(Memberships memberships, Communities communities, Shop shop) {
        this.memberships = memberships;
        this.communities = communities;
        this.shop = shop;
    }

    @Override
    public List<Component> links(Actor actor) {
        var rows = memberships.of(actor).stream().filter(it -> !shop.rewards(it.community()).isEmpty()).flatMap(it -> communities.find(it.community()).stream())
                .map(it -> new ListRow(RewardsPaths.shop(String.valueOf(it.code())), new Seal(PageParts.say("rewards.seal")), PageParts.say("rewards.me.title", it.name()))
                        .text(PageParts.say("rewards.me.text"))).toList();
        return rows.isEmpty() ? List.of() : List.of(Still.of(new RowList(rows)));
    }
}
