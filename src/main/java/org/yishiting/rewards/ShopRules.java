package org.yishiting.rewards;

/** How a community runs its shop: how many things one person gets a quarter, and where they are handed over. */
public record ShopRules(int most, String counter) {}
