package org.yishiting.points;

import java.util.Locale;

/**
 * What somebody may be thanked for. There is no other subject, so a rule about opinions, complaints, neighbours, consent, money, health, faith or
 * family cannot be written down; {@link Forbidden} looks at the words besides.
 */
public enum About {
    TAKING_PART, VOLUNTEERING, CLEANING, SORTING, HELPING, MEETING_WORK, PLACES, SAFETY, SKILLS, SHARING, TEACHING, LEARNING, GARDEN, STEWARDSHIP, WELCOMING, CULTURE;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
