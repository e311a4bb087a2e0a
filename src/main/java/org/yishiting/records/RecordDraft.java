package org.yishiting.records;

import java.util.List;
import org.yishiting.community.CommunityId;

/**
 * What a module wants entered in the register.
 *
 * @param subject what it is, as in {@code topic:…} or {@code meeting:…}: the word before the colon is the kind by which the register is filtered
 * @param body plain text, a line a paragraph; for everybody and for ever, so without names that hang on a consent
 * @param documents files that belong to it; their fingerprints become part of the record
 * @param about what else it is found by, as in {@code topic:…}, {@code building:…} or {@code organisation:…}; no part of the chain
 */
public record RecordDraft(CommunityId community, String subject, String title, String body, List<RecordDocument> documents, List<String> about) {

    public RecordDraft {
        documents = List.copyOf(documents);
        about = List.copyOf(about);
    }

    public RecordDraft(CommunityId community, String subject, String title, String body) {
        this(community, subject, title, body, List.of(), List.of());
    }

    public RecordDraft with(RecordDocument... files) {
        return new RecordDraft(community, subject, title, body, List.of(files), about);
    }

    public RecordDraft alsoAbout(String... things) {
        return new RecordDraft(community, subject, title, body, documents, List.of(things));
    }
}
