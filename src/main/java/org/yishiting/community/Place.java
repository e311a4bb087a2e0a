package org.yishiting.community;

import static org.yishiting.base.RuleViolation.require;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "community_place")
class Place {

    static final int NAME_LENGTH = 100;
    private static final int CONTACT_LENGTH = 50;

    @EmbeddedId
    private CommunityId id;

    private @Nullable String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Embedded
    @AttributeOverride(name = "communityId", column = @Column(name = "parent_id"))
    private @Nullable CommunityId parent;

    @Enumerated(EnumType.STRING)
    private @Nullable GridKind gridKind;

    private @Nullable String contact;
    private @Nullable Integer position;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;

    @Version
    private @Nullable Integer version;

    /** A division with a code. */
    Place(String fullCode, String name, Level level, CommunityId parent) {
        this.id = CommunityId.of(fullCode, level);
        this.code = fullCode;
        this.name = named(name);
        this.level = level;
        this.parent = parent;
    }

    private Place(Level level, String name, CommunityId parent, int position) {
        this.id = CommunityId.next();
        this.position = position;
        this.name = named(name);
        this.level = level;
        this.parent = parent;
    }

    Place grid(String name, GridKind kind, String contact, int position) {
        require(level == Level.COMMUNITY, "community.grid.not-here", this.name);
        var grid = new Place(Level.GRID, name, id, position);
        grid.gridKind = kind;
        grid.contact = contactOf(contact);
        return grid;
    }

    Place building(String name, int position) {
        require(level == Level.GRID, "community.building.not-here", this.name);
        return new Place(Level.BUILDING, name, id, position);
    }

    void open(Instant now) {
        require(level == Level.COMMUNITY, "community.place.not-a-community", name);
        if (openedAt == null) {
            openedAt = now;
        }
    }

    void change(String name, String contact) {
        require(level == Level.GRID || level == Level.BUILDING, "community.place.from-divisions", this.name);
        this.name = named(name);
        if (level == Level.GRID) {
            this.contact = contactOf(contact);
        }
    }

    /** Stays in the database, because records refer to it. */
    void close(Instant now) {
        require(level == Level.GRID || level == Level.BUILDING, "community.place.from-divisions", name);
        closedAt = now;
    }

    private static String named(String name) {
        var stripped = name.strip();
        require(!stripped.isEmpty(), "community.place.nameless");
        require(stripped.length() <= NAME_LENGTH, "community.place.name-long", NAME_LENGTH);
        return stripped;
    }

    private static String contactOf(String name) {
        var stripped = name.strip();
        require(stripped.length() <= CONTACT_LENGTH, "community.place.name-long", CONTACT_LENGTH);
        return stripped;
    }

    CommunitySummary summary() {
        return new CommunitySummary(id, code, name, level, openedAt != null && closedAt == null);
    }

    /** The digits that all places inside share. Of all places where this one has no code. */
    String codePrefix() {
        return code == null ? "" : code.substring(0, DivisionCode.digits(level));
    }

    CommunityId id() {
        return id;
    }

    String name() {
        return name;
    }

    Level level() {
        return level;
    }

    @Nullable CommunityId parent() {
        return parent;
    }

    @Nullable GridKind gridKind() {
        return gridKind;
    }

    @Nullable String contact() {
        return contact;
    }

    boolean inUse() {
        return closedAt == null;
    }

    @NullUnmarked
    protected Place() {}
}
