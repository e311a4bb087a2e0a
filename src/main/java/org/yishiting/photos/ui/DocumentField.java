package org.yishiting.photos.ui;

import com.vaadin.flow.component.button.Button;
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
import org.yishiting.photos.DocumentId;
import org.yishiting.photos.Documents;

/** Lets somebody add one PDF to a form and take it off again. */
public final class DocumentField extends Div {

    private static final int BYTES_A_MEGABYTE = 1024 * 1024;

    private final transient Documents documents;
    private final Actor actor;
    private final Upload upload = new Upload();
    private final Div shown = new Div();
    private @Nullable DocumentId added;

    public DocumentField(Documents documents, Actor actor) {
        this.documents = documents;
        this.actor = actor;
        var help = new Paragraph(getTranslation("photos.document.help", Documents.MAX_MEGABYTES));
        help.addClassName("ys-help");
        shown.getElement().setAttribute("aria-live", "polite");
        add(help, shown, upload);
        upload.setUploadButton(new Button(getTranslation("photos.document.add"), Icon.FOLDER.draw()));
        upload.setDropAllowed(false);
        upload.setMaxFiles(1);
        upload.setAcceptedMimeTypes("application/pdf");
        upload.setMaxFileSize(Documents.MAX_MEGABYTES * BYTES_A_MEGABYTE);
        var tooBig = getTranslation("photos.document.too-big", Documents.MAX_MEGABYTES);
        upload.setI18n(UploadWords.of(this, "photos.document.add", getTranslation("photos.document.no-pdf"), tooBig));
        upload.setUploadHandler(this::receive);
        upload.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
    }

    /** What has been added. */
    public Optional<DocumentId> id() {
        return Optional.ofNullable(added);
    }

    /** Called by the browser's upload, outside the page: whatever happens is shown in it afterwards. */
    void receive(UploadEvent event) {
        try {
            var id = documents.keep(actor, event.getFileName(), event.getInputStream());
            event.getUI().access(() -> show(id, event.getFileName()));
        } catch (RuleViolation refused) {
            event.getUI().access(() -> refuse(getTranslation(refused.key(), refused.args())));
        }
    }

    private void show(DocumentId id, String name) {
        added = id;
        shown.removeAll();
        var away = new NativeButton(getTranslation("photos.document.remove"), _ -> {
            documents.discard(actor, id);
            added = null;
            shown.removeAll();
            upload.setVisible(true);
        });
        away.addClassNames("ys-b", "ys-b-quiet");
        shown.add(new Span(name), away);
        upload.setVisible(false);
    }

    private void refuse(String words) {
        shown.removeAll();
        shown.add(Notice.late(words));
    }
}
