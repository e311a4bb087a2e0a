package org.yishiting.servicecatalog;

/** A law by which a service is open to people, and what it says in plain words. */
public record Law(String name, String says) {}
