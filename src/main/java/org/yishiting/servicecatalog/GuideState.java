package org.yishiting.servicecatalog;

/** DRAFT was never public. UNDER_REVIEW is public and says that something about it is being looked up. RETIRED says what holds instead. */
public enum GuideState {
    DRAFT, PUBLISHED, UNDER_REVIEW, RETIRED
}
