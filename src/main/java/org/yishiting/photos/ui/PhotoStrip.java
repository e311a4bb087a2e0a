package org.yishiting.photos.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.photos.PhotoId;
import org.yishiting.photos.PhotosPaths;

/** Photos with what they show and when; pressing one opens it large. Only read: belongs into a {@code Still}. */
public final class PhotoStrip extends Div {

    /** @param words what is to be seen, also for those who cannot see it; @param on the day it was taken, where that matters */
    public record Shot(PhotoId photo, String words, @Nullable LocalDate on) {}

    public PhotoStrip(List<Shot> shots) {
        addClassName("ys-photos");
        shots.forEach(it -> getElement().appendChild(figure(it)));
    }

    private Element figure(Shot shot) {
        var picture = new Image(PhotosPaths.small(shot.photo()), shot.words());
        picture.getElement().setAttribute("loading", "lazy");
        var large = new Anchor(PhotosPaths.photo(shot.photo()));
        large.setRouterIgnore(true);
        large.add(picture);
        var caption = new Element("figcaption");
        if (shot.on() != null) {
            caption.appendChild(Phrase.whole(LocalDates.day(shot.on(), getLocale())).getElement(), Element.createText(" "));
        }
        caption.appendChild(Element.createText(shot.words()));
        return new Element("figure").appendChild(large.getElement(), caption);
    }
}
