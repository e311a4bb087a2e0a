package org.yishiting.residents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Notice;

/** Says at the field it is about why something was refused; what was typed stays. Put it above the button. */
public final class Attempt extends Div {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    public Attempt() {
        getElement().setAttribute("role", "alert");
    }

    /** Refusals whose key begins so belong to this field. */
    public <F extends Component & HasValidation> Attempt at(String keysBeginning, F field) {
        fields.put(keysBeginning, field);
        return this;
    }

    public void run(Runnable act) {
        removeAll();
        fields.values().forEach(it -> it.setInvalid(false));
        try {
            act.run();
        } catch (RuleViolation refusal) {
            explain(refusal);
        }
    }

    private void explain(RuleViolation refusal) {
        var words = getTranslation(refusal.key(), refusal.args());
        for (var field : fields.entrySet()) {
            if (refusal.key().startsWith(field.getKey())) {
                field.getValue().setErrorMessage(words);
                field.getValue().setInvalid(true);
                if (field.getValue() instanceof Focusable<?> focusable) {
                    focusable.focus();
                }
                return;
            }
        }
        add(Notice.late(words));
    }
}
