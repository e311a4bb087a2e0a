package org.yishiting.community;

/** The person acting, known to be signed in. Services that a person triggers take one first. */
public record Actor(ResidentId resident) {}
