package org.yishiting.oversight;

import java.util.List;

/**
 * The statement of a quarter, in points and in cents. It adds up by itself: what was out at its end is what was out before, and issued, less redeemed,
 * expired and reversed.
 *
 * @param before points that were out when the quarter began
 * @param redeemed handed over, less what was taken back
 * @param outstanding points that were out at its end, or are out now; reserved ones among them
 * @param cost what was handed over cost the community
 * @param received money set aside in the quarter
 * @param givers who gave money or things
 */
public record Statement(Quarter quarter, long before, long issued, long redeemed, long expired, long reversed, long outstanding, long cost, long received, List<String> givers) {}
