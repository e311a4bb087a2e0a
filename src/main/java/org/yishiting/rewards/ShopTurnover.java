package org.yishiting.rewards;

import java.util.List;

/**
 * What went over the counter in some time, for everybody to read. Money in cents.
 *
 * @param handedOver how many things
 * @param points what they cost in points
 * @param cost what they cost the community
 * @param received what was set aside
 * @param givers who gave money or things, by name
 */
public record ShopTurnover(long handedOver, long points, long cost, long received, List<String> givers) {}
