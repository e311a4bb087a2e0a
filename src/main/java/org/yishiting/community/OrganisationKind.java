package org.yishiting.community;

/** What an organisation is to a community. */
public enum OrganisationKind {
    COMMITTEE, STREET_OFFICE, PROPERTY_MANAGER, OWNERS_COMMITTEE, SUPERVISORY_COMMITTEE, RESIDENTS_COUNCIL, SOCIAL_WORK, FOUNDATION, OTHER
}
