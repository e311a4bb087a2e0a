package org.yishiting.community;

/** How high a place stands. Above COMMUNITY the statistical code says so, below it there is none. */
public enum Level {
    PROVINCE, CITY, COUNTY, TOWN, COMMUNITY, GRID, BUILDING
}
