package org.yishiting.minutes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Base64;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.ActButton;

/** Where somebody signs with a finger at the desk. Beside it there is always paper. */
class SignaturePad extends Div {

    private static final String BEFORE = "data:image/png;base64,";

    private final Div area = new Div();

    SignaturePad() {
        addClassName("ys-signpad");
        area.addClassName("ys-signpad-area");
        area.getElement().setAttribute("role", "img").setAttribute("aria-label", getTranslation("minutes.desk.pad"));
        add(area, new ActButton(getTranslation("minutes.desk.pad-clear"), () -> area.getElement().executeJs("window.yishitingMinutes.pad(this)")).quiet());
        area.addAttachListener(_ -> area.getElement().executeJs("window.yishitingMinutes.pad(this)"));
    }

    /** Hears the picture. Refuses an empty field with {@code minutes.sign.picture}. */
    void read(SerializableConsumer<InputStream> picture) {
        area.getElement().executeJs("return window.yishitingMinutes.drawn(this)").then(String.class, drawn -> {
            RuleViolation.require(drawn != null && drawn.startsWith(BEFORE), "minutes.sign.picture");
            picture.accept(new ByteArrayInputStream(Base64.getDecoder().decode(drawn.substring(BEFORE.length()))));
        });
    }
}
