package org.yishiting.records;

import java.util.List;
import java.util.stream.Stream;
import org.yishiting.community.CommunityId;

/**
 * What a module wants entered in the register.
 *
 * @param subject what it is, as in {@code topic:…} or {@code meeting:…}: the word before the colon is the kind by which the register is filtered
 * @param body plain text, a line a paragraph; for everybody and for ever, so without names that hang on a consent
 * @param documents files that belong to it; their fingerprints become part of the record
 * @param about what else it is found by, as in {@code topic:…}, {@code building:…} or {@code organisation:…}; no part of the chain
 * @param origins what leads to it, joined in the same act; no part of the chain either
 */
public record RecordDraft(CommunityId community, String subject, String title, String body, List<RecordDocument> documents, List<String> about, List<Origin> origins) {

    /** A thing, as in {@code topic:…}, and how it leads to the record. */
    public record Origin(String end, LinkType type) {}

    public RecordDraft {
        documents = List.copyOf(documents);
        about = List.copyOf(about);
        origins = List.copyOf(origins);
    }

    public RecordDraft(CommunityId community, String subject, String title, String body) {
        this(community, subject, title, body, List.of(), List.of(), List.of());
    }

    public RecordDraft with(RecordDocument... files) {
        return new RecordDraft(community, subject, title, body, List.of(files), about, origins);
    }

    public RecordDraft alsoAbout(String... things) {
        return new RecordDraft(community, subject, title, body, documents, List.of(things), origins);
    }

    /** Links each of these ends to the record: {@code end} is discussed in it, resulted in it, was replied by it. */
    public RecordDraft cameOf(LinkType type, String... ends) {
        return new RecordDraft(community, subject, title, body, documents, about, Stream.concat(origins.stream(), Stream.of(ends).map(it -> new Origin(it, type))).toList());
    }
}
