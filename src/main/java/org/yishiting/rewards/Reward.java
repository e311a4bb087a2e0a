package org.yishiting.rewards;

import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.photos.PhotoId;

/**
 * Something on the shelf as everybody sees it. The numbers are those of {@link RewardDraft}.
 *
 * @param left how many are left this quarter, null for as many as are asked for
 */
public record Reward(RewardId id, CommunityId community, String name, String about, RewardKind kind, int price, @Nullable Integer perQuarter, @Nullable Integer left,
        @Nullable Integer perHousehold, int costCents, @Nullable String sponsor, RewardPicture picture, @Nullable PhotoId photo, boolean retired) {

    public boolean soldOut() {
        return left != null && left <= 0;
    }
}
