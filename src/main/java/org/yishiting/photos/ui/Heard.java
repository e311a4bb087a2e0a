package org.yishiting.photos.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.HtmlContainer;
import org.yishiting.photos.PhotosPaths;
import org.yishiting.photos.VoiceId;

/** A recording with what a browser offers to hear it. Nothing is fetched before somebody presses. */
@Tag("audio")
public final class Heard extends HtmlContainer {

    public Heard(VoiceId voice) {
        addClassName("ys-heard");
        getElement().setAttribute("controls", true).setAttribute("preload", "none").setAttribute("src", PhotosPaths.voice(voice))
                .setAttribute("aria-label", getTranslation("photos.voice.label"));
    }
}
