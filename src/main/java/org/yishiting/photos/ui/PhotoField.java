package org.yishiting.photos.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.UploadWords;
import org.yishiting.community.Actor;
import org.yishiting.photos.PhotoId;
import org.yishiting.photos.Photos;
import org.yishiting.photos.PhotosPaths;

/** Lets somebody add photos to a form: taken now or chosen, each shown at once and taken off again with one press. */
@StyleSheet("context://photos/photos.css")
public final class PhotoField extends Div {

    private static final int BYTES_A_MEGABYTE = 1024 * 1024;

    private final Photos photos;
    private final Actor actor;
    private final int most;
    private final Map<PhotoId, ListItem> added = new LinkedHashMap<>();
    private final UnorderedList shown = new UnorderedList();
    private final Upload upload = new Upload();
    private final Div refusal = new Div();

    /** @param most how many can be added */
    public PhotoField(Photos photos, Actor actor, int most) {
        this.photos = photos;
        this.actor = actor;
        this.most = most;
        addClassName("ys-photofield");
        var label = new Span(getTranslation("photos.label", most));
        label.addClassName("ys-label");
        var help = new Paragraph(getTranslation("photos.help"));
        help.addClassName("ys-help");
        shown.setVisible(false);
        refusal.getElement().setAttribute("aria-live", "polite");
        add(label, help, shown, upload, refusal);
        prepare();
    }

    /** What has been added, in order. */
    public List<PhotoId> ids() {
        return List.copyOf(added.keySet());
    }

    /** After the form was sent: nothing is added any more. */
    public void clear() {
        added.clear();
        shown.removeAll();
        renew();
    }

    private void prepare() {
        var button = new Button(getTranslation("photos.add"), Icon.CAMERA.draw());
        upload.setUploadButton(button);
        upload.setDropAllowed(false);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png");
        upload.setMaxFileSize(Photos.MAX_MEGABYTES * BYTES_A_MEGABYTE);
        upload.setI18n(UploadWords.of(this, "photos.add", getTranslation("photos.not-a-picture"), getTranslation("photos.too-big", Photos.MAX_MEGABYTES)));
        upload.setUploadHandler(this::receive);
        upload.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
    }

    /** Called by the browser's upload, outside the page: whatever happens is shown in it afterwards. */
    void receive(UploadEvent event) {
        try {
            var photo = photos.keep(actor, event.getInputStream());
            event.getUI().access(() -> show(photo));
        } catch (RuleViolation refused) {
            event.getUI().access(() -> refuse(getTranslation(refused.key(), refused.args())));
        }
    }

    private void show(PhotoId photo) {
        refusal.removeAll();
        if (added.size() >= most) {
            photos.discard(actor, photo);
            return;
        }
        var number = added.size() + 1;
        var remove = new NativeButton(getTranslation("photos.remove"), _ -> remove(photo));
        remove.addClassNames("ys-b", "ys-b-quiet");
        remove.setAriaLabel(getTranslation("photos.remove.spoken", number));
        var item = new ListItem(new Image(PhotosPaths.small(photo), getTranslation("photos.own", number)), remove);
        added.put(photo, item);
        shown.add(item);
        renew();
    }

    private void remove(PhotoId photo) {
        var item = added.remove(photo);
        if (item != null) {
            shown.remove(item);
            photos.discard(actor, photo);
        }
        renew();
    }

    private void refuse(String words) {
        refusal.removeAll();
        refusal.add(Notice.late(words));
    }

    private void renew() {
        shown.setVisible(!added.isEmpty());
        upload.setVisible(added.size() < most);
    }
}
