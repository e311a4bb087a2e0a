package org.yishiting.photos.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.UploadWords;
import org.yishiting.community.Actor;
import org.yishiting.photos.VoiceId;
import org.yishiting.photos.Voices;

/** Lets somebody say it instead of writing it: telephones open their recorder. It can be heard before it is sent, and taken off again. */
@StyleSheet("context://photos/photos.css")
public final class VoiceField extends Div {

    private static final int BYTES_A_MEGABYTE = 1024 * 1024;

    private final Voices voices;
    private final Actor actor;
    private final Upload upload = new Upload();
    private final Div shown = new Div();
    private @Nullable VoiceId voice;

    public VoiceField(Voices voices, Actor actor) {
        this.voices = voices;
        this.actor = actor;
        addClassName("ys-photofield");
        var label = new Span(getTranslation("photos.voice.label"));
        label.addClassName("ys-label");
        var help = new Paragraph(getTranslation("photos.voice.help"));
        help.addClassName("ys-help");
        shown.getElement().setAttribute("aria-live", "polite");
        upload.setUploadButton(new Button(getTranslation("photos.voice.add"), Icon.SPEAK.draw()));
        upload.setDropAllowed(false);
        upload.setAcceptedMimeTypes("audio/*");
        upload.setMaxFileSize(Voices.MAX_MEGABYTES * BYTES_A_MEGABYTE);
        upload.setI18n(UploadWords.of(this, "photos.voice.add", getTranslation("photos.voice.unknown"), getTranslation("photos.voice.too-big", Voices.MAX_MEGABYTES)));
        upload.setUploadHandler(this::receive);
        upload.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        add(label, help, shown, upload);
    }

    public Optional<VoiceId> id() {
        return Optional.ofNullable(voice);
    }

    /** After the form was sent: nothing is added any more. */
    public void clear() {
        voice = null;
        shown.removeAll();
        upload.setVisible(true);
    }

    /** Called by the browser's upload, outside the page: whatever happens is shown in it afterwards. */
    void receive(UploadEvent event) {
        try {
            var kept = voices.keep(actor, event.getInputStream());
            event.getUI().access(() -> show(kept));
        } catch (RuleViolation refused) {
            event.getUI().access(() -> refuse(getTranslation(refused.key(), refused.args())));
        }
    }

    private void show(VoiceId kept) {
        if (voice != null) {
            voices.discard(actor, voice);
        }
        voice = kept;
        var remove = new NativeButton(getTranslation("photos.voice.remove"), _ -> {
            voices.discard(actor, kept);
            clear();
        });
        remove.addClassNames("ys-b", "ys-b-quiet");
        shown.removeAll();
        shown.add(new Heard(kept), remove);
        upload.setVisible(false);
    }

    private void refuse(String words) {
        shown.removeAll();
        shown.add(Notice.late(words));
    }
}
