package org.yishiting.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.residents.VoiceCount;

/**
 * How points were given in a quarter.
 *
 * @param givers those who signed, by name: no order of merit
 * @param byItself points that rules gave without a signature
 * @param hours by the time of day at which they were signed for
 * @param areas by the grid people say they live in; buildings are not kept of anybody
 * @param bursts what the committee should ask about
 * @param members everybody in groups, null while nobody is counted
 * @param thanked who was thanked, in the same groups; each at least twenty people
 */
public record GiversReport(Quarter quarter, List<Giver> givers, long byItself, List<RuleSum> rules, List<Cell> hours, List<Cell> areas, List<Burst> bursts,
        @Nullable VoiceCount members, @Nullable VoiceCount thanked) {}
