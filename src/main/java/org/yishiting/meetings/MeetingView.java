package org.yishiting.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.TopicId;

/**
 * A meeting as pages show it.
 *
 * @param number as in TZ-2026-007
 * @param matter what it is about, the title of its page
 * @param basis the rule or law it stands on, in words
 * @param object of a review: the institution or project
 * @param online how to listen or take part without coming, in words or as a link
 * @param writtenUntil the last day on which people may write or call instead of coming
 * @param registersUntil the last day on which seats and places to listen are asked for
 * @param observers places to listen; 0 where anybody may without asking
 * @param recorder the first of those who record
 * @param proposer who brought the matter in; neither they nor the handlers may preside
 * @param statusReason why it was postponed or called off
 */
public record MeetingView(MeetingId id, CommunityId community, String number, MeetingKind kind, String matter, String purpose, @Nullable String basis,
        @Nullable String object, MeetingStatus status, @Nullable String statusReason, @Nullable Instant begins, @Nullable Instant ends, @Nullable String place,
        @Nullable String online, @Nullable LocalDate writtenUntil, @Nullable LocalDate registersUntil, int observers, @Nullable NamedPerson presider,
        @Nullable NamedPerson recorder, @Nullable NamedPerson proposer, List<NamedPerson> handlers, List<TopicId> topics, @Nullable Instant announcedAt,
        Instant changedAt) {

    public MeetingStatus.Phase phase() {
        return status.phase();
    }

    /** The day it is held, in China. */
    public @Nullable LocalDate day() {
        return begins == null ? null : LocalDate.ofInstant(begins, Zone.PORTAL);
    }

    /** Whether everybody may read of it. */
    public boolean open() {
        return announcedAt != null;
    }

    /** Those who brought the matter in or work on it. */
    public List<NamedPerson> concerned() {
        return Stream.concat(Stream.ofNullable(proposer), handlers.stream()).toList();
    }

    /** Whether this person brought the matter in or works on it, and so may not preside. */
    public boolean concerns(NamedPerson person) {
        return concerned().stream().anyMatch(it -> it.isSame(person));
    }
}
