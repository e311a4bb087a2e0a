package org.yishiting.rewards;

import java.util.Locale;

/** What can be on the shelf: a thing, a voucher for a small service of daily life, a gift passed on to others. There is no fourth kind. */
public enum RewardKind {
    GOODS, VOUCHER, GIFT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
