package org.yishiting.photos;

/** What is said about a document where it is linked. {@code name} is the name of the file as it came. */
public record DocumentInfo(DocumentId id, String name, long bytes, int pages) {}
