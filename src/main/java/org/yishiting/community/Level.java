package org.yishiting.community;

/**
 * How high a place stands, highest first. Places down to COMMUNITY (社区, 村) have a statistical code, grids and
 * buildings have none. NATION is the one place above all, for offices that reach everywhere.
 */
public enum Level {
    NATION, PROVINCE, CITY, COUNTY, TOWN, COMMUNITY, GRID, BUILDING
}
