package org.yishiting.privacy;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;

/** What somebody agreed to, and who looked. Both stay until their time is over: they are the proof of what happened. */
@Component
class ConsentData implements PersonalData {

    private static final int MOST_READS = 1000;

    private final Consents consents;
    private final AccessLog reads;
    private final LookWords words;

    ConsentData(Consents consents, AccessLog reads, LookWords words) {
        this.consents = consents;
        this.reads = reads;
        this.words = words;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        var actor = new Actor(resident);
        return Stream.concat(consents.of(actor).stream().map(it -> new Held("consent", it.words(), it.given())),
                reads.of(actor, 0, MOST_READS).items().stream().map(it -> new Held("looked", words.line(it), it.at()))).toList();
    }

    @Override
    public void erase(ResidentId resident) {
        var actor = new Actor(resident);
        consents.of(actor).forEach(it -> consents.withdraw(actor, it.purpose()));
    }
}
