package org.yishiting.rewards;

import org.jspecify.annotations.Nullable;
import org.yishiting.photos.PhotoId;

/**
 * What is put on the shelf.
 *
 * @param price in points
 * @param perQuarter how many there are each quarter, null for as many as are asked for
 * @param perHousehold how many a household gets a quarter, null for no limit of its own
 * @param costCents what one costs the community, in cents
 * @param sponsor the organisation that gives it, null where the community pays
 */
public record RewardDraft(String name, String about, RewardKind kind, int price, @Nullable Integer perQuarter, @Nullable Integer perHousehold, int costCents,
        @Nullable String sponsor, RewardPicture picture, @Nullable PhotoId photo) {}
