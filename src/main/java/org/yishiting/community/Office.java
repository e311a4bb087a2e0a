package org.yishiting.community;

/** What somebody is entrusted with, for one community or a level above it, until a term ends. */
public enum Office {
    GRID_CONTACT, COMMITTEE_STAFF, CONVENOR, SUPERVISORY_COMMITTEE, PRESIDER, RECORDER, STOREKEEPER, CPPCC_SECRETARY, ADMINISTRATOR, CPPCC_MEMBER
}
