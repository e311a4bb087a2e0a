package org.yishiting.records;

import static org.yishiting.base.RuleViolation.require;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;

/** Takes minutes over that were written before the portal: as records that say of themselves that nobody here witnessed them. */
@Service
@Transactional
public class OldMinutes {

    public static final int LONGEST_TEXT = 60_000;
    static final String KIND = "import";

    private static final int LONGEST_TITLE = 150;

    private final Register register;
    private final Offices offices;
    private final I18NProvider words;
    private final Clock clock;

    OldMinutes(Register register, Offices offices, I18NProvider words, Clock clock) {
        this.register = register;
        this.offices = offices;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What stands in a file, before anything is entered. For committee staff. Refuses what is neither DOCX nor text ({@code records.import.kind}), what
     * is too large ({@code records.document.too-big}) and what has no words ({@code records.import.empty}).
     */
    @Transactional(readOnly = true)
    public OldMinutesText look(Actor actor, CommunityId community, byte[] file) {
        offices.require(actor, community, Office.COMMITTEE_STAFF);
        require(file.length <= RecordDocument.MAX_MEGABYTES * 1024 * 1024, "records.document.too-big", RecordDocument.MAX_MEGABYTES);
        return OldMinutesFile.read(file);
    }

    /**
     * Enters them, marked as imported and not witnessed; the file stays inside, its fingerprint becomes part of the record. For committee staff. Refuses
     * a missing title ({@code records.import.no-title}), day ({@code records.import.no-day}) or text ({@code records.import.no-text}), a day to come
     * ({@code records.import.future}) and too long a text ({@code records.import.long}).
     */
    public RecordNumber enter(Actor actor, CommunityId community, OldMinutesDraft draft, byte[] file) {
        offices.require(actor, community, Office.COMMITTEE_STAFF);
        require(!draft.title().isBlank() && draft.title().length() <= LONGEST_TITLE, "records.import.no-title", LONGEST_TITLE);
        var day = draft.heldOn();
        if (day == null) {
            throw new RuleViolation("records.import.no-day");
        }
        require(!day.isAfter(Zone.today(clock)), "records.import.future");
        require(!draft.text().isBlank(), "records.import.no-text");
        require(draft.text().length() <= LONGEST_TEXT, "records.import.long", LONGEST_TEXT);
        OldMinutesFile.read(file);
        var body = words.getTranslation("records.import.body", Locale.SIMPLIFIED_CHINESE, LocalDates.full(day, Locale.SIMPLIFIED_CHINESE)) + "\n" + draft.text().strip();
        var type = file[0] == 'P' ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document" : "text/plain";
        var about = draft.about();
        return register.enter(new RecordDraft(community, KIND + ":" + UUID.randomUUID(), draft.title().strip(), body,
                List.of(RecordDocument.inside(draft.fileName(), type, file)), about == null ? List.of() : List.of(about), List.of()));
    }
}
