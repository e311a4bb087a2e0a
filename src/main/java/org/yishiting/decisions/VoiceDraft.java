package org.yishiting.decisions;

import org.jspecify.annotations.Nullable;

/**
 * A voice on paper or by phone, as staff enter it.
 *
 * @param slip the number on the slip or in the phone list, unique in a ballot
 * @param phone of the member whose voice it is; null where the slip names nobody
 * @param dwelling building and door, for ballots of households
 */
public record VoiceDraft(Channel channel, String slip, @Nullable String phone, @Nullable String dwelling, int choice) {}
