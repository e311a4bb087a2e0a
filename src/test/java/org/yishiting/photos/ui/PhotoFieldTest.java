package org.yishiting.photos.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.ViewTest;
import org.yishiting.photos.Photos;
import org.yishiting.photos.PhotosPaths;
import org.yishiting.photos.Pictures;
import org.yishiting.residents.ResidentsFixtures;

class PhotoFieldTest extends ViewTest {

    @Autowired Photos photos;
    @Autowired ApplicationContext context;
    @Autowired JdbcClient jdbc;

    @Test
    void photosOfAFormAreShownTakenOffAndLimited() throws Exception {
        var owner = ResidentsFixtures.somebody(context);
        var field = new PhotoField(photos, owner, 2);
        UI.getCurrent().add(field);

        send(field, Pictures.jpeg(20, 10));
        send(field, Pictures.png(20, 10));
        assertThat(field.ids()).hasSize(2);
        assertThat(_find(field, Image.class)).extracting(Image::getSrc).containsExactly(PhotosPaths.small(field.ids().get(0)), PhotosPaths.small(field.ids().get(1)));
        assertThat(_find(field, Upload.class)).isEmpty();

        var first = field.ids().getFirst();
        _click(_find(field, NativeButton.class).getFirst());
        assertThat(field.ids()).hasSize(1).doesNotContain(first);
        assertThat(jdbc.sql("select count(*) from photos_photo where photo_id = ?").param(first.toString()).query(Integer.class).single()).isZero();

        send(field, "keine".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(field.ids()).hasSize(1);
        assertThat(field.getElement().getTextRecursively()).contains("不是JPEG或PNG照片");
        field.clear();
        assertThat(field.ids()).isEmpty();
    }

    /** As the browser would: the page learns of it with its next request. */
    private static void send(PhotoField field, byte[] file) throws IOException {
        var upload = _get(field, Upload.class);
        var event = new UploadEvent(VaadinRequest.getCurrent(), VaadinResponse.getCurrent(), VaadinSession.getCurrent(), "a.jpg", file.length, "image/jpeg",
                upload.getElement(), null) {
            @Override
            public InputStream getInputStream() {
                return Pictures.stream(file);
            }

            @Override
            public UI getUI() {
                return UI.getCurrent();
            }
        };
        field.receive(event);
        MockVaadin.clientRoundtrip(false);
    }
}
