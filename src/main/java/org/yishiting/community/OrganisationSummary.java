package org.yishiting.community;

/** An organisation as pages show it; the credit code is empty where it has none (owners' committees, say). */
public record OrganisationSummary(String name, OrganisationKind kind, String creditCode) {}
