package org.yishiting.residents;

import java.time.LocalDate;
import java.util.Set;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** Who made themselves heard, from a module that knows. It is only counted in groups by {@link EqualVoice}; no list of people leaves it. */
public interface VoiceSource {

    /** Those who spoke, took a stance or voted. */
    String SPEAKERS = "speakers";
    /** Those who sat in a meeting. */
    String ATTENDEES = "attendees";
    /** Those who were given points. */
    String POINTS = "points";

    /** What is counted, one of the constants here. People of sources with the same key are counted once. */
    String key();

    /** Who did it in the community from the day {@code from} until the day before {@code until}. */
    Set<ResidentId> people(CommunityId community, LocalDate from, LocalDate until);
}
